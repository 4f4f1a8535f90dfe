import type { Language } from '@by-example/core';
import {
  createHandler,
  loadTokenizer,
  type PreparedReply,
  toFetch,
} from '@by-example/local-endpoint/browser';
import { nextTick, onMounted, onUnmounted, type Ref, ref, watch } from 'vue';
import type { Exchange } from './Exchange.ts';
import { isLong } from './isLong.ts';
import { firstState, type PlaygroundState } from './PlaygroundState.ts';
import { runExchange } from './runExchange.ts';
import type { Sent } from './Sent.ts';
import { startExchange } from './startExchange.ts';
import { fromHash, toHash } from './stateInUrl.ts';
import { toCall } from './toCall.ts';

/** What the parts of the playground share: the form, the last exchange, and the actions. */
export type Playground = {
  state: Ref<PlaygroundState>;
  exchange: Ref<Exchange | undefined>;
  /** The requests of this visit, the last one first. */
  sent: Ref<Sent[]>;
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
  /** Shows an earlier request of this visit, with its exchange. */
  reopen: (sent: Sent) => void;
};

/** How many requests of a visit are kept. */
const mostSent = 20;

// They stay while the reader looks at other pages, and in the other language.
const sent = ref<Sent[]>([]);

/** Creates a playground that keeps the state of its form in the page's URL. */
export function usePlayground(language: Language, replies: PreparedReply[]): Playground {
  const state = ref(firstState(language));
  const exchange = ref<Exchange>();
  const isLinkDamaged = ref(false);
  const isReady = ref(false);
  const fetch = toFetch(createHandler({ replies, isInPage: true }));
  let controller = new AbortController();

  const stop = () => controller.abort();
  const send = async () => {
    stop();
    controller = new AbortController();
    exchange.value = startExchange(toCall(state.value));
    const copy = copyOf(state.value);
    sent.value = [{ state: copy, exchange: exchange.value }, ...sent.value.slice(0, mostSent - 1)];
    // Pass the reactive object, so that the page updates as the response arrives.
    await runExchange(exchange.value, fetch, controller.signal, loadTokenizer);
  };
  const open = (replacement: PlaygroundState) => {
    stop();
    exchange.value = undefined;
    isLinkDamaged.value = false;
    state.value = replacement;
  };
  const reopen = (one: Sent) => {
    open(copyOf(one.state));
    exchange.value = one.exchange;
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
    const link = linkOf();
    if (link === location.href) return;
    history.replaceState(history.state, '', link);
    // Makes the theme's links to the other language include the state.
    dispatchEvent(new Event('hashchange'));
  };
  // Debounced: Safari allows a page to change its URL only a hundred times in 30 seconds.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const writeAddressSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(writeAddress, isLong(state.value) ? 1_500 : 400);
  };

  onMounted(async () => {
    readAddress();
    await nextTick();
    watch(state, writeAddressSoon, { deep: true });
    addEventListener('hashchange', readAddress);
    isReady.value = true;
    loadWhenIdle();
  });
  onUnmounted(() => {
    stop();
    clearTimeout(timer);
    removeEventListener('hashchange', readAddress);
  });
  return { state, exchange, sent, isReady, isLinkDamaged, linkOf, send, stop, open, reopen };
}

function copyOf(state: PlaygroundState): PlaygroundState {
  return JSON.parse(JSON.stringify(state));
}

/** Loads what the first request needs, so that from then on the page works without a network. */
function loadWhenIdle(): void {
  const wait = globalThis.requestIdleCallback ?? setTimeout;
  // What fails here is tried again when something is sent.
  wait(() => loadTokenizer().catch(() => undefined));
}
