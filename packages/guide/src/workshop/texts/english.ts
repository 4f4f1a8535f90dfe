import type { WorkshopTexts } from './WorkshopTexts.ts';

/** What the workshop says in English. */
export const english: WorkshopTexts = {
  steps: (passed, total) => `${passed}/${total} steps`,
  toWrite: 'not written yet',
  judgedWith: (step) =>
    step === undefined ? 'written; judged later' : `written; judged with step ${step}`,
  problems: {
    todo: ({ step }) => `Write step ${step} next, in place of the line that begins with \`throw\`.`,
    'throw left': ({ step }) =>
      `Your code is above \`throw new Error('TODO ${step ?? ''}…')\`: delete that line, or the code after it never runs.`,
    'missing file': ({ exercise }) =>
      `\`exercise.ts\` does not exist. To make it again, press x on the screen, or run \`pnpm workshop reset ${exercise}\`.`,
    'missing function': ({ message }) =>
      message === ''
        ? "Your file does not export the lesson's function. Write `export` in front of it, and keep its name."
        : `Your file does not export a function named \`${message}\`. Write \`export\` in front of it, and keep its name.`,
    'not UTF-8': () => 'Your file is not UTF-8 text. Save it again with the encoding UTF-8.',
    CommonJS: ({ message }) => esModule(message),
    'solution loaded': () =>
      "Your file imports the lesson's own code from `src`. Delete that `import`, and write the code yourself.",
    syntax: () => 'A syntax error.',
    type: () => 'A type error.',
    'missing await': ({ message }) =>
      `\`${message}\` is a promise: put \`await\` in front of the call.`,
    mismatch: ({ path, message }) => {
      const what = message || (path && `\`${path}\``);
      return what === '' ? 'Not what was expected.' : `Not what was expected: ${what}`;
    },
    'unexpected request': ({ message }) =>
      `This is not the request that was expected: \`${message}\` (it was not sent: the judge has no network)`,
    'extra request': ({ message }) =>
      `One request more than expected was sent: \`${message}\` (it was not sent: the judge has no network)`,
    'nothing sent': ({ message }) =>
      message === ''
        ? 'No request was sent.'
        : `No request was sent. What was expected: \`${message}\``,
    thrown: () => 'Your code threw an error.',
    'key shown': ({ message }) =>
      `The API key appears in ${message || 'what your code prints or throws'}. Anyone who sees it can use it: remove it.`,
    timeout: () =>
      'Your code did not finish within 2 seconds. Does it wait for something that never comes?',
    endless: () => 'Stopped: your code did not end. Is there a loop that never ends?',
    ended: () =>
      'Your code ended the process, or filled its memory. Delete `process.exit()`, or the value that grows without limit.',
    judge: () => 'The judge itself failed, not your code. Save again. Try: `pnpm diagnose`',
  },
  explain: (message) => message,
  difference: {
    yours: 'yours',
    expected: 'expected',
    nothing: '(nothing)',
    more: (number) => `… and ${count(number, 'more difference')}`,
  },
  printed: 'Printed:',
  lesson: {
    same: 'The lesson has not changed since your file was made.',
    changed: 'The lesson has changed since your file was made. Your file is untouched.',
    seeDiff: (command) =>
      `What changed: ${command} workshop diff · Start over, with a copy: ${command} workshop reset`,
    gone: 'This lesson can no longer be read. Your file is untouched.',
  },
  hint: (number, count) => `Hint ${number} of ${count}`,
  hints: (number) => count(number, 'hint'),
  noMoreHints: 'These are all the hints.',
  noStep: 'No steps are left.',
  solutionOf: (step) => `The lesson's code for step ${step}, one of several good answers`,
  reset: (copy) => `Started over. A copy of your file: ${copy}`,
  fresh: 'Started over.',
  solved: '✓ Solved!',
  saves: (number) => count(number, 'save'),
  minutes: (number) => count(number, 'minute'),
  same: 'Your code is the same as the lesson.',
  different: 'Where your code differs from the lesson. There are several good answers.',
  diffLegend: { yours: '- yours', lesson: '+ the lesson' },
  next: (command, title) => `To continue: ${command}  (${title})`,
  allSolved: 'You have solved every exercise. Well done!',
  setAside: (file, command) =>
    `Your progress file was damaged. It was moved to ${file}\nTry: ${command} workshop check --all`,
  notSaved: (reason, code) =>
    `Your progress is not saved: .progress cannot be written: ${reason} (${code})`,
  states: { solved: 'solved', current: 'current', open: 'to do' },
  first: 'This is the first exercise.',
  last: 'This is the last exercise.',
  screen: {
    welcome: (path) => [
      'Welcome! Here you write the lessons yourself, step by step. No key, no network, no cost.',
      `1. Open \`${path}\` in your editor: press o.`,
      '2. Write your code in place of the first line that begins with `throw`.',
      '3. Save. Every save is judged immediately, and this screen updates.',
      'Stuck? Press h for a hint, s for the solution. All keys are at the bottom.',
    ],
    judging: 'judging…',
    keys: {
      hint: 'hint',
      solution: 'solution',
      open: 'open',
      list: 'list',
      run: 'run',
      reset: 'reset',
      next: 'next',
      previous: 'previous',
      changes: 'changes',
      quit: 'quit',
    },
    more: '↑↓ more',
    choose: '↑↓ choose  Enter open  any other key back',
    next: ({ number, title }) => `Press n for the next exercise: ${number} ${title}`,
    seeChanges: 'press d',
    askSolution: (step) => `Show the solution of step ${step}? (y/n)`,
    askReset: 'Start over? A copy of your file is kept. (y/n)',
    anyKey: 'Press any key to go back.',
    opened: (editor) => `Opened in ${editor}.`,
    noEditor: (place) =>
      `No editor found: set VISUAL or EDITOR, or open the file yourself: ${place}`,
    editorFailed: (editor, place) => `${editor} did not start. Open the file yourself: ${place}`,
    quit: (passed, total, command) =>
      `${passed} of ${count(total, 'step')} passed. To continue: ${command} workshop`,
  },
  results: {
    name: 'Name',
    time: 'Time',
    version: 'Version',
    steps: 'Steps',
    total: 'Total steps',
    problem: 'Last problem',
    solved: 'all solved',
    notBegun: 'not begun',
    count: (learners, solved) => `${count(learners, 'learner')}, ${solved} solved everything`,
    skipped: (file) => `Skipped: ${file} was not written by check --all --json`,
  },
  errors: {
    noExercises: 'Cannot open the workshop: no lesson has an exercise',
    tooManyWords: (word) => `Unexpected argument ${JSON.stringify(word)}`,
    noFolder: 'report needs a folder',
    orHelp: (program) => `Try: ${program} --help`,
    noResults: (folder) =>
      `Cannot report: ${folder} contains no results of check --all --json\nTry: pnpm --silent workshop check --all --json > ${folder}/name.json`,
    notAFolder: (folder) => `Cannot report: ${folder} is not a folder`,
  },
  help: (command) => `Write the lessons yourself; every save is judged. No key, no network.

  ${command} workshop                   opens the first exercise that is not solved
  ${command} workshop 02                one exercise: its number or a part of its name
  ${command} workshop list              the exercises
  ${command} workshop check [name]      judges once (--all: every exercise, --json: as data)
  ${command} workshop hint [name]       the next hint
  ${command} workshop solution [name]   the lesson's code for this step
  ${command} workshop reset [name]      starts over and keeps a copy
  ${command} workshop run [name]        runs what you wrote (--offline)
  ${command} workshop diff [name]       what changed in the lesson since your file was made
  ${command} workshop next, previous    goes to the next or previous exercise
  ${command} workshop report folder     the results of a class as a table (--csv)
  ${command} workshop verify            checks the exercises themselves (for authors)

  --lang ko, en                   language
  --name "Mina Kim"               the name in the results of check --json`,
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What a file of CommonJS has no use for in an ES module, and what stands in its place. */
function esModule(name: string): string {
  const instead = name.startsWith('require')
    ? 'import'
    : name.startsWith('__')
      ? `import.meta.${name.slice(2)}`
      : 'export';
  return `\`${name}\` does not exist here: this file is an ES module. Use \`${instead}\`.`;
}
