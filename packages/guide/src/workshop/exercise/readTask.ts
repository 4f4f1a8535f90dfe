import type { StepText, TaskText } from './Exercise.ts';

/**
 * Parses an exercise's task: `# title`, the goal, then for each step `## 1. region: title`, what to write, a
 * numbered list of hints under `### Hints`, and in a translation a list of `` - `name of a test`: translation ``
 * under a third heading.
 * @throws {Error} for a heading of another form
 */
export function readTask(markdown: string): TaskText {
  const [head = '', ...sections] = `\n${markdown.replaceAll('\r', '')}`.split('\n## ');
  const [title = '', ...goal] = head.trim().split('\n');
  if (!title.startsWith('# ')) {
    throw new Error('Cannot read the task: it does not begin with a title such as `# Ask`');
  }
  return { title: title.slice(2).trim(), goal: flow(goal), steps: sections.map(readStep) };
}

function readStep(section: string): StepText {
  const [head = '', hints = '', checks = ''] = section.split('\n### ');
  const [heading = '', ...task] = head.split('\n');
  const [, number, region, title] = /^(\d+)\. (\w+): (.+)$/.exec(heading.trim()) ?? [];
  if (number === undefined || region === undefined || title === undefined) {
    throw new Error(
      `Cannot read the task: its heading "## ${heading}" is not like "## 1. send: Send"`,
    );
  }
  return {
    number: Number(number),
    region,
    title,
    task: flow(task),
    hints: readList(hints, /^\d+\. /),
    checks: Object.fromEntries(
      readList(checks, /^- /).flatMap((item) => {
        const [, name, translation] = /^`(.+?)`: (.+)$/s.exec(item) ?? [];
        return name === undefined || translation === undefined ? [] : [[name, translation]];
      }),
    ),
  };
}

/** Returns the items of a list, without the indent of their further lines. */
function readList(section: string, bullet: RegExp): string[] {
  const items: string[][] = [];
  for (const line of section.split('\n').slice(1)) {
    if (bullet.test(line)) items.push([line.replace(bullet, '')]);
    else items.at(-1)?.push(line.replace(/^ {1,3}/, ''));
  }
  // Every other part of an item is a code block, whose lines stay unchanged.
  return items.map((lines) =>
    lines
      .join('\n')
      .split(/^(```\w*\n[\s\S]*?^```)$/m)
      .map((part, at) => (at % 2 === 1 ? part : flow(part.split('\n'))))
      .filter((part) => part !== '')
      .join('\n\n'),
  );
}

/** Joins the lines of a paragraph: Markdown breaks them anywhere. */
function flow(lines: readonly string[]): string {
  return lines
    .join('\n')
    .trim()
    .replace(/(\S)\n(?=\S)/g, '$1 ');
}
