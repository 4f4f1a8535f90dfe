// Loaded in a thread that stands ready (`--import …/warmUp.ts?modules=[…]`), before vitest's own code: what the
// last run loaded is in memory then, and a request has gone through nock, whose first takes 30 ms longer.
type Nock = (url: string) => { post: (path: string) => { reply: (status: number) => unknown } };

const { searchParams } = new URL(import.meta.url);
const files: string[] = JSON.parse(searchParams.get('modules') ?? '[]');
const modules = await Promise.all(files.map((file) => import(file).catch(() => undefined)));
const nock: Nock | undefined = modules
  .map((module) => module?.default)
  .find((candidate) => candidate?.disableNetConnect !== undefined);
if (nock) {
  nock('http://localhost').post('/').reply(200);
  await fetch('http://localhost/', { method: 'POST', body: '{}' });
}

export {};
