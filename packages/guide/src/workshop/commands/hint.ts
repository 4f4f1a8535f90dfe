import type { Exercise } from '../exercise/Exercise.ts';
import { judgeStep } from '../judgeStep.ts';
import { showHints } from '../show/showHints.ts';
import { takeHint } from '../takeHint.ts';
import type { Workshop } from '../Workshop.ts';

/** Prints the hints of the current step so far, and one more. */
export async function hint(workshop: Workshop, exercise: Exercise): Promise<number> {
  const step = await judgeStep(workshop, exercise);
  if (step === undefined) console.log(workshop.say.noStep);
  else {
    const count = takeHint(workshop, exercise, step);
    const lines = showHints(step, count, workshop.say);
    console.log([`${step.number} ${step.title}`, ...lines].join('\n'));
  }
  return 0;
}
