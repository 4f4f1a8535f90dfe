import type { Exchange } from './Exchange.ts';
import type { PlaygroundState } from './PlaygroundState.ts';

/** A request of this visit: the form as it was sent, and the exchange. */
export type Sent = { state: PlaygroundState; exchange: Exchange };
