/** The strings in the language that is spoken. Chinese is part of the program, another language is fetched when it is asked for. */
import { zh, type Strings } from './zh.ts';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The strings of the interface. What is drawn from them has to be drawn anew after `speak`. */
export let t: Strings = zh;

/** Speaks the language from now on. Rejects where its file cannot be fetched, and goes on in the one before. */
export async function speak(language: Language): Promise<void> {
  t = language === 'en' ? (await import('./en.ts')).en : zh;
}
