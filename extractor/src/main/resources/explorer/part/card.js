// A meeting's card: what it was, every telling of it, where they contradict each other, and why they are one.

import { make } from "../dom.js";
import { way } from "../inside.js";
import { corrections } from "../store/corrections.js";
import { contradictions, identified, meeting, merges, participants, tellings } from "../store/tellings.js";
import { count, days, named } from "../words.js";
import { telling } from "./telling.js";

function facts(found, actors) {
  const place = found.place && way({ place: found.where, shown: 100 }, {}, found.place);
  return make("dl", { class: "facts" },
    make("dt", {}, "When"), make("dd", {}, days(found.first, found.last)),
    place ? [make("dt", {}, "Where"), make("dd", {}, place)] : "",
    make("dt", {}, "Status"), make("dd", {}, make("span", { class: `status ${found.status}` }, found.status)),
    make("dt", {}, "Who"), make("dd", {}, make("ul", {}, actors.map(actor =>
      make("li", {}, way({ actors: [actor.iri], shown: 100 }, {}, named(actor)))))));
}

function differ(rows) {
  return rows.length === 0 ? "" : make("section", { class: "differ" }, make("h3", {}, "They contradict each other"),
    make("ul", {}, rows.map(row => make("li", {}, `${row.what}: “${row.one}” in ${row.article}, “${row.other}” in ${row.otherArticle}`))));
}

function together(joined, known) {
  return joined.length + known.length === 0 ? "" : make("section", {}, make("h3", {}, "Why they are one meeting"),
    make("ul", { class: "why" },
      joined.map(merge => make("li", { "data-merged": merge.merged }, `${merge.one} and ${merge.other}: ${merge.reason}`)),
      known.map(row => make("li", {}, `In ${row.id}, ${row.who} is ${row.known}: ${row.reason}`))));
}

const different = (told, what) => new Set(told.map(each => each[what])).size;

function toldBy(told) {
  const [articles, stories] = [different(told, "article"), different(told, "story")];
  return `Told by ${count(articles, "article")}${stories === articles ? "" : `, which print ${count(stories, "story", "stories")}`}`;
}

/** The card of the meeting that a state names. */
export async function card(state) {
  const close = way({ meeting: "" }, { class: "close", "aria-label": "Close the card" }, "×");
  const found = await meeting(state.meeting);
  if (!found) {
    return [close, make("h2", { tabindex: "-1" }, "No such meeting"), make("p", {}, "This store has no meeting of this address, or no more:"
      + " its articles may have been removed, or it was corrected.")];
  }
  const [ruled, actors, told, unlike, joined, known] = await Promise.all([corrections, participants, tellings, contradictions, merges,
    identified].map(question => question(found.standing)));
  const context = { ...ruled, meeting: found.standing, told };
  const kind = found.kind[0].toUpperCase() + found.kind.slice(1);
  return [
    close,
    make("h2", { tabindex: "-1" }, `${kind}: ${actors.map(actor => actor.name).join(", ")}`),
    facts(found, actors),
    differ(unlike),
    make("h3", {}, toldBy(told)),
    ...told.map(each => telling(each, context)),
    together(joined, known),
    make("p", { class: "quiet address" }, "Its address in the graph: ", make("a", { href: new URL(found.standing).pathname.replace(/^.*\/id\//, "/id/") }, found.standing)),
  ].filter(Boolean);
}
