import type { Imports } from './listImports.ts';

const box = { width: 170, height: 40, step: 64 };
const margin = 24;
const bend = 34;

/** Draws packages and their imports as an SVG: arrows point down from a package to what it imports. */
export function drawImports(imports: Imports): string {
  const names = inOrder(imports);
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const arrows = [...imports].flatMap(([name, imported]) =>
    [...imported].map((target): [number, number] => [rowOf.get(name) ?? 0, rowOf.get(target) ?? 0]),
  );
  const longest = Math.max(...arrows.map(([from, to]) => to - from));
  const width = 2 * margin + box.width + longest * bend * 0.75;
  const height = 2 * margin + (names.length - 1) * box.step + box.height;
  const descriptions = names.map(
    (name) => `${name}: ${[...(imports.get(name) ?? [])].sort().join(', ') || '–'}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="16" role="img">
  <title>packages</title>
  <desc>${descriptions.join('; ')}</desc>
  <defs>
    <marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
      <path d="M0 0L8 4L0 8z" fill="#5b6472"/>
    </marker>
  </defs>
  <rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="12" fill="#fff" stroke="#d0d4da"/>
${[...arrows.map(drawArrow), ...names.map(drawBox)].join('\n')}
</svg>
`;
}

/** Returns the packages from top to bottom: each is above what it imports. */
function inOrder(imports: Imports): string[] {
  const heightOf = (name: string): number =>
    1 + Math.max(-1, ...[...(imports.get(name) ?? [])].map(heightOf));
  return [...imports.keys()].sort().sort((one, other) => heightOf(other) - heightOf(one));
}

/** Draws an arrow that bends to the right, further out the longer it is, so that it crosses no box. */
function drawArrow([from, to]: [number, number]): string {
  const x = margin + box.width;
  const start = margin + from * box.step + box.height * 0.65;
  const end = margin + to * box.step + box.height * 0.35;
  const out = x + (to - from) * bend;
  return `  <path d="M${x} ${start}C${out} ${start} ${out} ${end} ${x + 3} ${end}" fill="none" stroke="#5b6472" stroke-width="1.5" marker-end="url(#head)"/>`;
}

function drawBox(name: string, row: number): string {
  const y = margin + row * box.step;
  return `  <rect x="${margin}" y="${y}" width="${box.width}" height="${box.height}" rx="8" fill="#eef2ff" stroke="#3451b2"/>
  <text x="${margin + box.width / 2}" y="${y + box.height / 2 + 5}" text-anchor="middle" fill="#1f2430">${name}</text>`;
}
