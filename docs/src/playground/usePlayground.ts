import type { Language } from '@by-example/core';
import { type Answers, createHandler, toFetch } from '@by-example/local-endpoint/browser';
import { nextTick, onMounted, onUnmounted, type Ref, ref, watch } from 'vue';
import type { Exchange } from './Exchange.ts';
import { firstState, type PlaygroundState } from './PlaygroundState.ts';
import { runExchange } from './runExchange.ts';
import { startExchange } from './startExchange.ts';
import { fromHash, toHash } from './stateInUrl.ts';
import { toCall } from './toCall.ts';

/** What the playground's parts share: the form, the last exchange, and what can be done. */
export type Playground = {
  state: Ref<PlaygroundState>;
  exchange: Ref<Exchange | undefined>;
  /** Whether the address held a state that could not be read. */
  isLinkDamaged: Ref<boolean>;
  send: () => Promise<void>;
  stop: () => void;
  reset: () => void;
};

/** Gives a playground that keeps its form in the page's address. */
export function usePlayground(language: Language, answers: Answers): Playground {
  const state = ref(firstState(language));
  const exchange = ref<Exchange>();
  const isLinkDamaged = ref(false);
  const fetch = toFetch(createHandler({ answers }));
  let controller = new AbortController();

  const stop = () => controller.abort();
  const send = async () => {
    stop();
    controller = new AbortController();
    exchange.value = startExchange(toCall(state.value));
    // What comes back is noted in the reactive object, so that the page shows it.
    await runExchange(exchange.value, fetch, controller.signal);
  };
  const reset = () => {
    stop();
    exchange.value = undefined;
    state.value = firstState(language);
  };

  const first = toHash(firstState(language));
  const readAddress = () => {
    const found = fromHash(location.hash);
    isLinkDamaged.value = found === null;
    if (found && toHash(found) !== toHash(state.value)) state.value = found;
  };
  const writeAddress = () => {
    const hash = toHash(state.value);
    if (hash === location.hash) return;
    const address = hash === first ? location.pathname + location.search : hash;
    history.replaceState(history.state, '', address);
    // The theme's links to the other language take the state along.
    dispatchEvent(new Event('hashchange'));
  };

  onMounted(async () => {
    readAddress();
    await nextTick();
    watch(state, writeAddress, { deep: true });
    addEventListener('hashchange', readAddress);
  });
  onUnmounted(() => {
    stop();
    removeEventListener('hashchange', readAddress);
  });
  return { state, exchange, isLinkDamaged, send, stop, reset };
}
