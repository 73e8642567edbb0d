import type { PlainDate } from '../domain/calendar/plain-date.ts';
import type { DayMark } from '../domain/calendar/working-days.ts';
import { formatWeekday } from './format.ts';
import { defineTexts, type Language, pick } from './language.ts';

const holidays = defineTexts({
  nb: {
    'new-years-day': '1. nyttårsdag',
    'maundy-thursday': 'skjærtorsdag',
    'good-friday': 'langfredag',
    'easter-sunday': '1. påskedag',
    'easter-monday': '2. påskedag',
    'labour-day': '1. mai',
    'constitution-day': '17. mai',
    'ascension-day': 'Kristi himmelfartsdag',
    'whit-sunday': '1. pinsedag',
    'whit-monday': '2. pinsedag',
    'christmas-day': '1. juledag',
    'second-christmas-day': '2. juledag',
  },
  nn: {
    'new-years-day': '1. nyttårsdag',
    'maundy-thursday': 'skjertorsdag',
    'good-friday': 'langfredag',
    'easter-sunday': '1. påskedag',
    'easter-monday': '2. påskedag',
    'labour-day': '1. mai',
    'constitution-day': '17. mai',
    'ascension-day': 'Kristi himmelfartsdag',
    'whit-sunday': '1. pinsedag',
    'whit-monday': '2. pinsedag',
    'christmas-day': '1. juledag',
    'second-christmas-day': '2. juledag',
  },
  en: {
    'new-years-day': 'New Year’s Day',
    'maundy-thursday': 'Maundy Thursday',
    'good-friday': 'Good Friday',
    'easter-sunday': 'Easter Sunday',
    'easter-monday': 'Easter Monday',
    'labour-day': 'Labour Day',
    'constitution-day': 'Constitution Day',
    'ascension-day': 'Ascension Day',
    'whit-sunday': 'Whit Sunday',
    'whit-monday': 'Whit Monday',
    'christmas-day': 'Christmas Day',
    'second-christmas-day': 'Boxing Day',
  },
});

/** Why people are not at work on that day: `lørdag`, `1. nyttårsdag`. */
export function formatDayMark(date: PlainDate, mark: DayMark, language: Language): string {
  return mark === 'weekend' ? formatWeekday(date, language) : pick(holidays, language)[mark];
}
