import type { Exercise } from '../exercise/Exercise.ts';
import { judgeStep } from '../judgeStep.ts';
import { noteSolution } from '../noteSolution.ts';
import { showSolution } from '../show/showSolution.ts';
import type { Workshop } from '../Workshop.ts';

/** Prints our code for the current step. */
export async function solution(workshop: Workshop, exercise: Exercise): Promise<number> {
  const step = await judgeStep(workshop, exercise);
  if (step === undefined) console.log(workshop.say.noStep);
  else {
    noteSolution(workshop, exercise, step);
    console.log(showSolution(exercise, step.number, workshop.say).join('\n'));
  }
  return 0;
}
