// `pnpm diagnose`. This file is JavaScript without imports: with a damaged install, an older Node runs it.
if (process.features.typescript) {
  await import('./diagnose.ts');
} else {
  const wanted = process.argv.join(' ').match(/--lang[ =](ko|en)/)?.[1];
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const isKorean = wanted
    ? wanted === 'ko'
    : (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ko');
  const found = isKorean
    ? `프로젝트의 Node 24가 아니라 Node ${process.versions.node} 버전으로 실행되었습니다`
    : `Node ${process.versions.node} runs this: the project's own Node 24 is missing`;
  const advice = 'npx --yes pnpm@12 install --force';
  const check = { name: 'node', status: 'problem', found, advice };
  const report = { ok: false, checks: [check] };
  const isJson = process.argv.includes('--json');
  console.log(isJson ? JSON.stringify(report, null, 2) : `✗ ${found}\n  ${advice}`);
  process.exitCode = 1;
}
