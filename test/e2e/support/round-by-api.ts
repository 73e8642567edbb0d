import type { Answer, Body } from '../../../src/contract/operations.ts';
import type { OperationId } from '../../../src/contract/routes.ts';
import type { Answer as Answered, Service } from '../../integration/service.ts';

/** What the county's people do in a round, where a test has no need to see them do it on screen. */
export function roundByApi(service: () => Service, round: string) {
  const path = `/api/rounds/${round}`;

  async function read<O extends OperationId>(user: string, address: string): Promise<Answered<Answer<O>>> {
    const answer = await service().call<Answer<O>>(user, 'GET', address);
    if (answer.status !== 200) throw new Error(`${user} may not read ${address}: ${answer.status}`);
    return answer;
  }

  /** Changes what stands at `from`, from the version that stands there. */
  async function change(user: string, from: string, method: 'PUT' | 'POST', to: string, body?: unknown) {
    const { etag } = await service().call('governor', 'GET', from);
    const answer = await service().call(user, method, to, body, { 'If-Match': etag });
    if (answer.status >= 300) throw new Error(`${user}, ${to}: ${JSON.stringify(answer.body)}`);
  }

  async function finished(process: string): Promise<void> {
    for (;;) {
      const { body } = await read<'readProcess'>('governor', `/api/processes/${process}`);
      if (body.state === 'finished') return;
      if (body.state === 'failed') throw new Error(`${process} stopped`);
    }
  }

  async function networks(): Promise<Answer<'listNetworks'>['networks']> {
    return (await read<'listNetworks'>('governor', '/api/networks')).body.networks;
  }

  /** A basis that answers everything and asks for the frame, but for so many kroner. */
  async function contentFor(network: string, partner: string, less: number): Promise<Body<'saveBasis'>> {
    const { body } = await read<'readBasis'>('governor', `${path}/bases/${network}`);
    const { frame, criteria, networkName } = body;
    const measure = {
      id: 'inkludering',
      planMeasure: null,
      title: `Inkluderende praksis i ${networkName}`,
      period: 'H-27 – V-28',
      higherEducation: [{ institution: partner, amount: frame.higherEducation }],
      owners: frame.owners - less,
    };
    const answers = criteria.map(({ id }) => [id, 'Tiltakene bygger på behov som er meldt inn.'] as const);
    return { measures: [measure], answers: Object.fromEntries(answers), comment: '' } as Body<'saveBasis'>;
  }

  async function writeRecommendation(): Promise<void> {
    const address = `${path}/recommendation`;
    const { body } = await read<'readRecommendation'>('governor', address);
    const lines = body.networks.map(({ network, asked }) => ({
      network,
      recommended: asked ?? 0,
      grounds: '',
    }));
    await change('governor', address, 'PUT', address, { ...body.content, lines });
  }

  return {
    async prepare(): Promise<void> {
      const [, scheme, year] = /^(.*)-(\d{4})$/.exec(round) ?? [];
      const answer = await service().call('governor', 'POST', '/api/rounds', { scheme, year: Number(year) });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    },
    async decideKeyAndPublish(): Promise<void> {
      await change('governor', `${path}/key`, 'POST', `${path}/key/decide`);
      await service().call('governor', 'POST', `${path}/frames`);
      await finished(`${round}-frames`);
    },
    /** Writes, confirms and submits the bases of these networks. */
    async deliver(ids: readonly string[], less = 1000): Promise<void> {
      const [scheme = ''] = /^.*(?=-\d{4}$)/.exec(round) ?? [];
      const register = await networks();
      for (const id of ids) {
        const partner: string =
          register.find((network) => network.id === id)?.partners[scheme]?.[0] ?? 'ntnu';
        const basis = `${path}/bases/${id}`;
        await change(`coordinator-${id}`, basis, 'PUT', basis, await contentFor(id, partner, less));
        await change(`representative-${id}`, basis, 'POST', `${basis}/confirm`, { side: 'owner' });
        await change(`partner-${partner}`, basis, 'POST', `${basis}/confirm`, { side: 'partner' });
        await change(`coordinator-${id}`, basis, 'POST', `${basis}/submit`);
      }
    },
    /** Recommends what is asked for, and leaves it at that. */
    writeRecommendation,
    /** Recommends what is asked for, and delivers that. */
    async recommend(): Promise<void> {
      await writeRecommendation();
      const address = `${path}/recommendation`;
      await change('governor', address, 'POST', `${address}/submit`);
    },
    /** Opens a vote on the recommendation as it stands, and says its id. */
    async openVote(rule = 'consensus', closesAt: string | null = null): Promise<string> {
      await change('governor', `${path}/recommendation`, 'POST', `${path}/votes`, { rule, closesAt });
      const { body } = await read<'listVotes'>('governor', `${path}/votes`);
      return body.votes[0]?.id ?? '';
    },
    /** Votes for every seat that has not, as its representative, who must be there. */
    async voteForTheRest(vote: string, answer: Pick<Body<'castBallot'>, 'choice' | 'words'>): Promise<void> {
      const { body } = await read<'readVote'>('governor', `/api/votes/${vote}`);
      for (const seat of body.seatList) {
        const present = seat.representatives.find(
          ({ id }) => !seat.absent.includes(id) && !seat.recused.includes(id),
        );
        if (seat.voted || !present) continue;
        const ballot = { ...answer, seat: seat.id, replaces: 0 };
        const cast = await service().call(present.id, 'POST', `/api/votes/${vote}/ballot`, ballot);
        if (cast.status !== 200) throw new Error(`${present.id}: ${JSON.stringify(cast.body)}`);
      }
    },
  };
}
