import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language';
import { EditorState, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** An editor of TypeScript in the page. */
export type Editor = {
  /** Replaces the part of the code that differs; undo brings it back. */
  replace: (code: string) => void;
  /** Marks the line of an error and the lines of a change, and shows the change, or else the error, if the code scrolls. */
  mark: (marks: EditorMarks) => void;
  destroy: () => void;
};

/** Lines to mark, from 1 on. */
export type EditorMarks = {
  error: number | undefined;
  change: { first: number; last: number } | undefined;
};

/** Where an editor is, what it starts with, and what it reports. */
export type EditorOptions = {
  parent: HTMLElement;
  code: string;
  label: string;
  onChange: (code: string) => void;
  onRun: () => void;
};

// The colors are variables, so that they follow the page from light to dark.
const highlighting = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--run-keyword)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'var(--run-string)' },
  {
    tag: [tags.number, tags.bool, tags.null, tags.constant(tags.name)],
    color: 'var(--run-number)',
  },
  { tag: tags.function(tags.variableName), color: 'var(--run-function)' },
  { tag: tags.function(tags.propertyName), color: 'var(--run-function)' },
  { tag: [tags.typeName, tags.className], color: 'var(--run-type)' },
  { tag: tags.comment, color: 'var(--run-comment)' },
]);

const theme = EditorView.theme({
  '&': { fontSize: 'var(--vp-code-font-size)', color: 'var(--run-text)' },
  '.cm-scroller': {
    fontFamily: 'var(--vp-font-family-mono)',
    lineHeight: 'var(--vp-code-line-height)',
  },
  '.cm-content': { padding: '20px 0', caretColor: 'var(--vp-c-text-1)' },
  '.cm-line': { padding: '0 24px' },
  '.cm-marked': { backgroundColor: 'var(--vp-c-danger-soft)' },
  '.cm-changed': {
    backgroundColor: 'var(--vp-c-brand-soft)',
    boxShadow: 'inset 3px 0 var(--vp-c-brand-1)',
  },
  '&.cm-focused': { outline: '2px solid var(--vp-c-brand-1)', outlineOffset: '-2px' },
});

const setMark = StateEffect.define<DecorationSet>();
const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, { changes, effects }) {
    return effects.find((effect) => effect.is(setMark))?.value ?? value.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Creates an editor. Tab moves the focus on; Ctrl+Enter runs the code. */
export function createEditor({ parent, code, label, onChange, onRun }: EditorOptions): Editor {
  const run = () => {
    onRun();
    return true;
  };
  const view = new EditorView({
    parent,
    doc: code,
    extensions: [
      keymap.of([{ key: 'Mod-Enter', run }, ...defaultKeymap, ...historyKeymap]),
      history(),
      indentOnInput(),
      bracketMatching(),
      javascript({ typescript: true }),
      syntaxHighlighting(highlighting),
      theme,
      marks,
      EditorState.tabSize.of(2),
      EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) onChange(state.doc.toString());
      }),
    ],
  });
  return {
    replace(changed) {
      const code = view.state.doc.toString();
      if (changed === code) return;
      view.dispatch({ changes: difference(code, changed) });
    },
    mark({ error, change }) {
      const { doc } = view.state;
      const first = change?.first ?? error;
      const decorate = (line: number, name: string) =>
        line <= doc.lines ? [Decoration.line({ class: name }).range(doc.line(line).from)] : [];
      const changed = change ? Array.from({ length: change.last - change.first + 1 }) : [];
      const decorations = [
        ...changed.flatMap((_, at) => decorate((change?.first ?? 1) + at, 'cm-changed')),
        ...(error === undefined ? [] : decorate(error, 'cm-marked')),
      ];
      view.dispatch({ effects: setMark.of(Decoration.set(decorations, true)) });
      if (first === undefined || first > doc.lines) return;
      view.requestMeasure({
        read: () => view.lineBlockAt(doc.line(first).from).top,
        write: (top) => {
          view.scrollDOM.scrollTop = top - view.scrollDOM.clientHeight / 3;
        },
      });
    },
    destroy: () => view.destroy(),
  };
}

/** Returns the change that leads from one text to another, as small as it can be. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
