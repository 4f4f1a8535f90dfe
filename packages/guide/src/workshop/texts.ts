import type { Language } from '@by-example/core';
import { english } from './texts/english.ts';
import { korean } from './texts/korean.ts';
import type { WorkshopTexts } from './texts/WorkshopTexts.ts';

/** Everything that the workshop says. */
export const texts: Record<Language, WorkshopTexts> = { ko: korean, en: english };
