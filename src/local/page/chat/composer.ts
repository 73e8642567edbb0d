import { button, element } from './element.ts';

export type Composer = {
  readonly element: HTMLElement;
  /** Makes it fit the place: in a Team and a group the bot is mentioned or does not hear. */
  fit(place: { readonly id: string; readonly mentions: boolean; readonly hint: string }): void;
  answerTo(message: { readonly id: string; readonly author: string } | null): void;
  suggest(suggestions: readonly { readonly title: string; readonly value: string }[]): void;
  tell(text: string): void;
};

export type Draft = { readonly text: string; readonly mention: boolean; readonly thread: string | null };

/**
 * Where one writes. Enter sends, Shift and Enter makes a new line. What is written stays until it is sent, for each
 * place by itself.
 * @param send answers what there is to say of it; throws where it was not sent
 */
export function createComposer(send: (draft: Draft) => Promise<string>): Composer {
  const drafts = new Map<string, string>();
  let place = '';
  let thread: string | null = null;

  const field = element('textarea', { id: 'write', rows: '2', 'aria-label': 'Skriv en melding' });
  const mention = element('input', { type: 'checkbox', id: 'mention', checked: true });
  const mentionLabel = element('label', { class: 'mention-choice' }, mention, 'Nevn @Kompetansehjulet');
  const sendButton = element('button', { type: 'submit', class: 'primary' }, 'Send');
  const status = element('p', { class: 'outcome', role: 'status' });
  const suggestions = element('div', { class: 'suggestions', role: 'group', 'aria-label': 'Forslag' });
  const answering = element('p', { class: 'answering' });
  const form = element(
    'form',
    { class: 'composer' },
    suggestions,
    answering,
    field,
    element('div', { class: 'composer-foot' }, mentionLabel, sendButton),
    status,
  );

  const submit = async (text: string) => {
    if (text.trim() === '' || form.hasAttribute('data-busy')) return;
    const from = place;
    form.toggleAttribute('data-busy', true);
    status.textContent = 'Sender …';
    try {
      const said = await send({ text: text.trim(), mention: mention.checked, thread });
      if (from === place) status.textContent = said;
      drafts.delete(from);
      if (from === place && field.value === text) field.value = '';
      composer.answerTo(null);
    } catch {
      if (from === place)
        status.textContent = 'Meldingen ble ikke sendt. Det du skrev, står her. Prøv igjen.';
    } finally {
      form.toggleAttribute('data-busy', false);
    }
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit(field.value);
  });
  field.addEventListener('input', () => drafts.set(place, field.value));
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void submit(field.value);
  });

  const composer: Composer = {
    element: form,
    fit({ id, mentions, hint }) {
      if (id !== place) {
        place = id;
        field.value = drafts.get(id) ?? '';
        status.textContent = '';
        composer.answerTo(null);
      }
      field.placeholder = hint;
      mentionLabel.hidden = !mentions;
    },
    answerTo(message) {
      thread = message?.id ?? null;
      answering.hidden = message === null;
      answering.replaceChildren();
      if (!message) return;
      answering.append(
        `Svarer ${message.author}. `,
        button('Ikke svar', () => composer.answerTo(null), 'quiet'),
      );
      field.focus();
    },
    suggest(offered) {
      suggestions.replaceChildren(
        ...offered.map(({ title, value }) => button(title, () => void submit(value), 'suggestion')),
      );
      suggestions.hidden = offered.length === 0;
    },
    tell(text) {
      status.textContent = text;
    },
  };
  composer.answerTo(null);
  composer.suggest([]);
  return composer;
}
