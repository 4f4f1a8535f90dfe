import { createHandler, loadAnswers, serve } from '../../src/index.ts';
import { tableFile } from '../../src/tableFile.ts';
import { loadTokenizer } from '../../src/tokens/loadTokenizer.ts';
import { answer, question } from '../load/typicalChat.ts';
import { reportToBench } from './reportToBench.ts';

// Our endpoint without pauses between events. It knows the lessons' answers and the bench's own.
const answers = new Map([...loadAnswers(), [question, answer]]);
await loadTokenizer(tableFile());
const { baseUrl } = await serve(createHandler({ paceMs: 0, answers }));
reportToBench(baseUrl);
