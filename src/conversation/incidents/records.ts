import {
  draftCard,
  draftOf,
  figuresCard,
  filterIn,
  openFigures,
  openRegister,
  REGISTER_ACTION,
  type RegisterFilter,
  registerCard,
  registerFilter,
  see,
  unknownCard,
} from "../../incidents/index.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Action, Card } from "../card.ts";
import { type Flow, said, type Turn } from "../desk.ts";
import type { Said } from "../envelope.ts";
import type { Desks } from "./desks.ts";
import type { IncidentWords } from "./flow.ts";
import { type AtDesk, atDesk } from "./turn-desk.ts";

type Data = Readonly<Record<string, string>>;

/** What one may write after the command to see what is recorded: the register, and the figures. */
export function recordWords(desks: Desks): IncidentWords {
  const register = (turn: Turn, text: string) => {
    const at = atDesk(desks, turn);
    return showRegister(turn, at, filterIn(text, at.desk.sorts));
  };
  const figures = (turn: Turn, text: string) => showFigures(turn, atDesk(desks, turn), text);
  return new Map([
    ["register", register],
    ["registret", register],
    ["tal", figures],
    ["figures", figures],
  ]);
}

/** What the buttons on the register do, and those that ask for a draft. */
export function recordsFlow(desks: Desks): Flow {
  return {
    clicks: new Map([
      [
        REGISTER_ACTION,
        (turn, { after, ...data }) => {
          const { data: filter = {} } = registerFilter.safeParse(data);
          return showRegister(turn, atDesk(desks, turn), filter, after);
        },
      ],
      [DRAFT_ACTION, (turn, data) => showDraft(turn, atDesk(desks, turn), data)],
    ]),
  };
}

const DRAFT_ACTION = "incident.draft";

async function showRegister(
  { tx }: Turn,
  { desk, person, setting }: AtDesk,
  filter: RegisterFilter,
  after?: string,
): Promise<Said> {
  const register = await openRegister(tx, desk, person, filter);
  return alone(
    register
      ? registerCard(register, setting, after)
      : notYours(setting.locale, "incident.register.refused"),
  );
}

async function showFigures(
  { tx }: Turn,
  { desk, person, setting }: AtDesk,
  text: string,
): Promise<Said> {
  const [year] = /\b20\d\d\b/.exec(text) ?? [];
  const figures = await openFigures(
    tx,
    desk,
    person,
    year === undefined ? undefined : Number(year),
  );
  return alone(
    figures ? figuresCard(figures, setting) : notYours(setting.locale, "incident.figures.refused"),
  );
}

/** The draft in the language of the chat, or in the other one; and from each the way to the other draft. */
async function showDraft(
  { tx }: Turn,
  { desk, person, setting }: AtDesk,
  { number = "", to, language }: Data,
): Promise<Said> {
  const seen = await see(tx, desk, number, person);
  if (seen?.as !== "handles") return alone(unknownCard(setting.locale));
  const kind = to === "concerned" ? "concerned" : "authority";
  const locale: Locale = language === "da" || language === "en" ? language : setting.locale;
  const card = draftCard(draftOf(kind, { ...setting, locale, incident: seen.incident }));
  const other = kind === "authority" ? "concerned" : "authority";
  const draft = (title: string, data: Data): Action => ({
    ...{ id: DRAFT_ACTION, title },
    data: { number, ...data },
  });
  const actions = [
    draft(t(setting.locale, `incident.draft.do.${other}`), { to: other, language: locale }),
    draft(t(locale, "incident.draft.do.language"), {
      ...{ to: kind, language: locale === "da" ? "en" : "da" },
    }),
  ];
  return alone({ ...card, actions });
}

function notYours(
  locale: Locale,
  key: "incident.register.refused" | "incident.figures.refused",
): Card {
  const text = t(locale, key);
  return { summary: text, blocks: [{ kind: "heading", text }], actions: [] };
}

function alone(card: Card): Said {
  return said({ card, onlyForAsker: true });
}
