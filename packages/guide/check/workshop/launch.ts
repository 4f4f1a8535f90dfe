import { enableCompileCache } from 'node:module';

// `pnpm workshop` on the project in that folder: node launch.ts <folder> <words>
enableCompileCache();
const { runWorkshop } = await import('../../src/workshop/runWorkshop.ts');
const [projectFolder = '', ...words] = process.argv.slice(2);
process.exitCode = await runWorkshop(words, projectFolder);
