import type { WaitingFor } from '../../domain/cycle/annual-cycle.ts';
import { defineTexts, type Language, pick } from '../language.ts';

/** The words of what waits for somebody as things stand; what it is about comes with its name. */
export const waitingTexts = defineTexts({
  nb: {
    title: {
      'hearing-statement': (plan: string) => `Uttalelse til høringen av ${plan}`,
      signature: (what: string) => `Vedtak som venter på signatur: ${what}`,
      'joining-answer': (measure: string) => `Svar til dem som vil være med i ${measure}`,
      'form-queue': (form: string) => `Svar på skjema som venter på å bli tatt inn: ${form}`,
    },
    kind: {
      'hearing-statement': 'Uttalelse til en høring',
      signature: 'Vedtak til signatur',
      'joining-answer': 'Svar til dem som vil være med i et fellestiltak',
      'form-queue': 'Svar på skjema som venter',
    },
    voluntary: 'Det er frivillig å uttale seg.',
    since: (date: string) => `Venter siden ${date}`,
    days: (days: number) => (days === 1 ? 'i 1 dag' : `i ${days} dager`),
    waited: (days: number) => (days === 1 ? 'har ventet 1 dag' : `har ventet ${days} dager`),
    today: 'fra i dag',
  },
  nn: {
    title: {
      'hearing-statement': (plan: string) => `Fråsegn til høyringa av ${plan}`,
      signature: (what: string) => `Vedtak som ventar på signatur: ${what}`,
      'joining-answer': (measure: string) => `Svar til dei som vil vere med i ${measure}`,
      'form-queue': (form: string) => `Svar på skjema som ventar på å bli tekne inn: ${form}`,
    },
    kind: {
      'hearing-statement': 'Fråsegn til ei høyring',
      signature: 'Vedtak til signatur',
      'joining-answer': 'Svar til dei som vil vere med i eit fellestiltak',
      'form-queue': 'Svar på skjema som ventar',
    },
    voluntary: 'Det er friviljug å uttale seg.',
    since: (date: string) => `Ventar sidan ${date}`,
    days: (days: number) => (days === 1 ? 'i 1 dag' : `i ${days} dagar`),
    waited: (days: number) => (days === 1 ? 'har venta 1 dag' : `har venta ${days} dagar`),
    today: 'frå i dag',
  },
  en: {
    title: {
      'hearing-statement': (plan: string) => `Statement on the hearing of ${plan}`,
      signature: (what: string) => `Decision that waits for a signature: ${what}`,
      'joining-answer': (measure: string) => `Answer to those who ask to join ${measure}`,
      'form-queue': (form: string) => `Responses to a form that wait to be taken in: ${form}`,
    },
    kind: {
      'hearing-statement': 'Statement on a hearing',
      signature: 'Decision to sign',
      'joining-answer': 'Answer to those who ask to join a joint measure',
      'form-queue': 'Responses to a form that wait',
    },
    voluntary: 'A statement is voluntary.',
    since: (date: string) => `Waiting since ${date}`,
    days: (days: number) => (days === 1 ? 'for 1 day' : `for ${days} days`),
    waited: (days: number) => (days === 1 ? 'has waited 1 day' : `has waited ${days} days`),
    today: 'from today',
  },
});

/** What a reminder is about, in a line; what stands in an annual cycle says so itself. */
export function reminderTitle(
  { title, waiting }: { readonly title: string; readonly waiting: WaitingFor | null },
  language: Language,
): string {
  return waiting === null ? title : pick(waitingTexts, language).title[waiting](title);
}

/** Whether it is counted from the day it began to wait, and not towards a deadline. */
export function hasWaited(waiting: WaitingFor | null): boolean {
  return waiting !== null && waiting !== 'hearing-statement';
}
