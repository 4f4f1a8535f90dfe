import { styleText } from 'node:util';
import type { Workshop } from '../Workshop.ts';
import type { ScreenState } from './ScreenState.ts';

/** Gives the bottom of the screen: the keys, below a note or in place of them a question. */
export function showFoot({ say }: Workshop, state: ScreenState, isLong: boolean): string[] {
  const { question, note, view, phase, verdict, changes } = state;
  if (question) return ['', styleText('yellow', question.text)];
  const { keys } = say.screen;
  const names = [
    ['h', keys.hint],
    ['s', keys.solution],
    ['l', keys.list],
    ['r', keys.run],
    ['x', keys.reset],
    ['n', keys.next],
    ['p', keys.previous],
    ...(changes.length > 0 ? [['d', keys.changes]] : []),
    ['q', keys.quit],
  ].map(([key, name]) => `${styleText('bold', key ?? '')}\u00a0${name}`);
  const isJudging = phase === 'judging' && verdict !== undefined;
  const line = view.kind === 'list' ? say.screen.choose : names.join('\u00a0· ');
  return [
    '',
    ...(note === undefined ? [] : [styleText('yellow', note)]),
    ...(isJudging ? [styleText('dim', say.screen.judging)] : []),
    isLong ? `${line} · ${say.screen.scroll}` : line,
  ];
}
