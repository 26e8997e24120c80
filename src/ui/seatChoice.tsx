import type { Scenario } from '../engine/scenarioTypes.ts';
import { PENS, type Pen } from '../engine/types.ts';
import { ENVOY_SEAT } from '../store/seats.ts';
import type { BeginOptions } from '../store/types.ts';
import { SEATS } from './text/seats.ts';

/** The seats that persons would hold in a game begun with these choices. */
export const seatsOf = ({ pen, seats }: BeginOptions): readonly string[] =>
  seats ?? (pen === 'rotating' ? [] : [ENVOY_SEAT]);

interface Seat {
  readonly id: string;
  readonly name: string;
}

/** The envoy where there is one, then the governments in English alphabetical order. */
const seatsAt = (scenario: Scenario, pen: Pen): readonly Seat[] => [
  ...(pen === 'envoy' ? [{ id: ENVOY_SEAT, name: SEATS.envoy }] : []),
  ...scenario.parties
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
];

/** Who plays, in a few words for the begin button. */
export const whoPlays = (scenario: Scenario, choices: BeginOptions): string => {
  const held = seatsAt(scenario, choices.pen ?? 'envoy').filter(({ id }) => seatsOf(choices).includes(id));
  const [one] = held;
  if (one === undefined) return SEATS.none;
  if (held.length > 1) return SEATS.several(held.length);
  return one.id === ENVOY_SEAT ? SEATS.alone : SEATS.one(one.name);
};

/** What the part of whoever plays is, in two short lines for under the title. */
export const partOf = (choices: BeginOptions): readonly string[] => {
  const held = seatsOf(choices);
  const { part } = SEATS;
  if (choices.pen === 'rotating') return part.rotating;
  if (held.length === 0) return part.none;
  const mediates = held.includes(ENVOY_SEAT);
  if (held.length === 1) return mediates ? part.envoy : part.party;
  return mediates ? part.several : part.parties;
};

interface Props {
  readonly scenario: Scenario;
  readonly choices: BeginOptions;
  readonly onChange: (choices: BeginOptions) => void;
}

/** Whether one text is carried or the pen goes round, and for each seat a person or the computer. */
export const SeatChoice = ({ scenario, choices, onChange }: Props) => {
  const pen = choices.pen ?? 'envoy';
  const held = seatsOf(choices);
  const turn = (next: Pen): void => onChange({ ...choices, pen: next, seats: next === 'envoy' ? [ENVOY_SEAT] : [] });
  const sit = (id: string, person: boolean): void =>
    onChange({ ...choices, seats: person ? [...held, id] : held.filter((each) => each !== id) });
  return (
    <>
      <fieldset class="pens">
        <legend>{SEATS.pen}</legend>
        {PENS.map((each) => (
          <label key={each} class="choice">
            <input type="radio" name="pen" checked={each === pen} onChange={() => turn(each)} />
            <span>{SEATS.penWords[each]}</span>
          </label>
        ))}
      </fieldset>
      <fieldset class="seats">
        <legend>{SEATS.title}</legend>
        {seatsAt(scenario, pen).map(({ id, name }) => (
          <label key={id} class="field">
            {name}
            <select
              value={held.includes(id) ? 'person' : 'computer'}
              onChange={(event) => sit(id, event.currentTarget.value === 'person')}
            >
              <option value="person">{SEATS.person}</option>
              <option value="computer">{SEATS.computer}</option>
            </select>
          </label>
        ))}
      </fieldset>
    </>
  );
};
