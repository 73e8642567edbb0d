import { z } from 'zod';

const id = z.string().min(1).max(200);
const words = z.string().max(4000).default('');
const duty = z.object({
  occurrence: id,
  network: id.nullable(),
  offset: z.number().int().min(-400).max(400),
});
const vote = z.object({ vote: id });

/** What the buttons of our cards ask for: the verb, and the data that came back with it. Anything else is no action of ours. */
const actionSchema = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('letter.acknowledge'), data: z.object({ letter: id }) }),
  z.object({ verb: z.literal('team.choose'), data: z.object({ network: z.string().max(80).default('') }) }),
  z.object({ verb: z.literal('team.change') }),
  z.object({ verb: z.literal('vote.show'), data: vote }),
  z.object({ verb: z.literal('vote.change'), data: vote }),
  z.object({
    verb: z.literal('vote.cast'),
    data: vote.extend({
      seat: id,
      choice: z.enum(['approve', 'approve-with-remark', 'reject', 'abstain']),
      /** How many answers each seat had when the card was shown. */
      seen: z.record(id, z.number().int().min(0)),
      words,
    }),
  }),
  z.object({ verb: z.literal('minutes.approve'), data: z.object({ meeting: id, words }) }),
  z.object({ verb: z.literal('minutes.remark'), data: z.object({ meeting: id, words }) }),
  z.object({ verb: z.literal('vote.recuse'), data: vote.extend({ words }) }),
  z.object({
    verb: z.literal('reminder.snooze'),
    data: z.object({
      duties: z.array(duty).min(1).max(50),
      days: z
        .enum(['1', '3', '7'])
        .transform(Number)
        .pipe(z.union([z.literal(1), z.literal(3), z.literal(7)])),
    }),
  }),
  z.object({
    verb: z.literal('reminder.not-relevant'),
    data: z.object({ duties: z.array(duty).min(1).max(50), which: z.string().max(300), reason: words }),
  }),
]);

export type CardAction = z.output<typeof actionSchema>;

const invoked = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), verb: z.string().max(60), data: z.unknown() }),
  trigger: z.string().max(30).nullish(),
});

/** What was pressed, or asked for by the card itself; null where it is nothing of ours. */
export function actionIn(
  value: unknown,
): { readonly action: CardAction; readonly automatic: boolean } | null {
  const call = invoked.safeParse(value);
  if (!call.success) return null;
  const { verb, data } = call.data.action;
  const action = actionSchema.safeParse({ verb, data: data ?? {} });
  return action.success ? { action: action.data, automatic: call.data.trigger === 'automatic' } : null;
}
