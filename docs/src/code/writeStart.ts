import type { Call } from './Call.ts';

/** Returns the code that every HTTP client starts with: the URL and the headers. */
export function writeStart({ body, simulate }: Call): string {
  const path = body ? 'chat/completions' : 'models';
  const headers = [
    ...(body ? ["  'Content-Type': 'application/json',"] : []),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is generated code
    '  Authorization: `Bearer ${process.env.OPENAI_API_KEY}`,',
    ...(simulate ? [`  'x-simulate': '${simulate}',`] : []),
  ];
  return `const url = \`\${process.env.OPENAI_BASE_URL ?? 'https://api.openai.com/v1'}/${path}\`;
const headers = {
${headers.join('\n')}
};`;
}
