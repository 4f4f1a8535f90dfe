import type { Language } from '@by-example/core';
import {
  createHandler,
  loadTokenizer,
  type PreparedReply,
  toFetch,
} from '@by-example/local-endpoint/browser';
import { nextTick, onMounted, onUnmounted, type Ref, ref, watch } from 'vue';
import type { Exchange } from './Exchange.ts';
import { firstState, type PlaygroundState } from './PlaygroundState.ts';
import { runExchange } from './runExchange.ts';
import { startExchange } from './startExchange.ts';
import { fromHash, toHash } from './stateInUrl.ts';
import { toCall } from './toCall.ts';

/** What the parts of the playground share: the form, the last exchange, and the actions. */
export type Playground = {
  state: Ref<PlaygroundState>;
  exchange: Ref<Exchange | undefined>;
  /** Whether the page is interactive; until then its buttons do nothing. */
  isReady: Ref<boolean>;
  /** Whether the URL contained a state that could not be read. */
  isLinkDamaged: Ref<boolean>;
  /** Returns the URL that opens the form in its current state. */
  linkOf: () => string;
  send: () => Promise<void>;
  stop: () => void;
  /** Replaces the state of the form, and clears the last exchange. */
  open: (state: PlaygroundState) => void;
};

/** Creates a playground that keeps the state of its form in the page's URL. */
export function usePlayground(language: Language, replies: PreparedReply[]): Playground {
  const state = ref(firstState(language));
  const exchange = ref<Exchange>();
  const isLinkDamaged = ref(false);
  const isReady = ref(false);
  const fetch = toFetch(createHandler({ replies }));
  let controller = new AbortController();

  const stop = () => controller.abort();
  const send = async () => {
    stop();
    controller = new AbortController();
    exchange.value = startExchange(toCall(state.value));
    // Pass the reactive object, so that the page updates as the response arrives.
    await runExchange(exchange.value, fetch, controller.signal, loadTokenizer);
  };
  const open = (replacement: PlaygroundState) => {
    stop();
    exchange.value = undefined;
    isLinkDamaged.value = false;
    state.value = replacement;
  };

  const first = toHash(firstState(language));
  const readAddress = () => {
    const isOwn = location.hash === toHash(state.value);
    const found = isOwn ? undefined : fromHash(location.hash);
    isLinkDamaged.value = found === null;
    if (found) state.value = found;
  };
  const linkOf = () => {
    const hash = toHash(state.value);
    return location.origin + location.pathname + location.search + (hash === first ? '' : hash);
  };
  const writeAddress = () => {
    if (linkOf() === location.href) return;
    history.replaceState(history.state, '', linkOf());
    // Makes the theme's links to the other language include the state.
    dispatchEvent(new Event('hashchange'));
  };
  // Debounced: Safari allows a page to change its URL only a hundred times in 30 seconds.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeAddressSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(writeAddress, 400);
  };

  onMounted(async () => {
    readAddress();
    await nextTick();
    watch(state, writeAddressSoon, { deep: true });
    addEventListener('hashchange', readAddress);
    isReady.value = true;
  });
  onUnmounted(() => {
    stop();
    clearTimeout(timer);
    removeEventListener('hashchange', readAddress);
  });
  return { state, exchange, isReady, isLinkDamaged, linkOf, send, stop, open };
}
