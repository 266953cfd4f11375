// Beside the view, while no card is open: who met most, or whom those met who are chosen.

import { make } from "../dom.js";
import { way } from "../inside.js";
import { connected } from "../store/actors.js";
import { count, named } from "../words.js";

const SHOWN = 20;

function others(state, actors) {
  return actors.map(actor => make("tr", {},
    make("th", { scope: "row" }, way({ actors: [actor.iri], shown: 100 }, {}, named(actor))),
    make("td", {}, state.actors.length
      ? way({ actors: [...state.actors, actor.iri], view: "list", shown: 100 }, { "aria-label": `${count(actor.meetings, "meeting")} together` },
        String(actor.meetings))
      : String(actor.others)),
    state.actors.length ? "" : make("td", {}, String(actor.meetings))));
}

/** The table for a state. */
export async function beside(state) {
  const actors = await connected(state, SHOWN + 1);
  const head = state.actors.length ? ["Who", "Meetings together"] : ["Who", "Others met", "Meetings"];
  const heading = make("h2", {}, state.actors.length ? "Whom they met" : "Who met most");
  if (actors.length === 0) {
    return [heading, make("p", { class: "quiet" }, "No meeting was held that fits.")];
  }
  return [heading, make("table", { class: "most" },
    make("thead", {}, make("tr", {}, head.map(words => make("th", { scope: "col" }, words)))),
    make("tbody", {}, others(state, actors.slice(0, SHOWN)))),
  actors.length > SHOWN ? make("p", { class: "quiet" }, `The first ${SHOWN}; the network shows more.`) : ""].filter(Boolean);
}
