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
  /** Replaces the code, unless it is the same. */
  replace: (code: string) => void;
  /** Marks a line, or none. */
  mark: (line: number | undefined) => void;
  destroy: () => void;
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
      const { length } = view.state.doc;
      if (changed === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: length, insert: changed } });
    },
    mark(line) {
      const { doc } = view.state;
      const isLine = line !== undefined && line <= doc.lines;
      const start = isLine ? doc.line(line).from : 0;
      const decorations = isLine
        ? Decoration.set([Decoration.line({ class: 'cm-marked' }).range(start)])
        : Decoration.none;
      view.dispatch({ effects: setMark.of(decorations) });
    },
    destroy: () => view.destroy(),
  };
}
