// The page: who met whom, as the store tells it. Each part is filled when what it shows has changed.

import { VIEWS, write } from "./address.js";
import { byId, make } from "./dom.js";
import { follow, now, way } from "./inside.js";
import { card } from "./part/card.js";
import { beside } from "./part/beside.js";
import { chosen, title } from "./part/choose.js";
import { list } from "./part/list.js";
import { rulings } from "./part/rulings.js";
import { search } from "./part/search.js";
import { fill, say, stale } from "./place.js";
import { forget } from "./store/sparql.js";

// Libraries are loaded with the view that needs them.
const LATER = {
  network: () => import("./view/network.js"),
  timeline: () => import("./view/timeline.js"),
  map: () => import("./view/map.js"),
};

function tabs(state) {
  byId("views").replaceChildren(...Object.entries(VIEWS).map(([view, words]) =>
    way({ view }, { "aria-current": state.view === view && "page" }, words)));
}

function mark(meeting) {
  for (const link of document.querySelectorAll("a[data-meeting]")) {
    link.toggleAttribute("aria-current", link.dataset.meeting === meeting);
  }
}

async function aside(state, before, how) {
  const part = byId("beside");
  document.body.classList.toggle("reading", state.meeting !== "");
  if (state.meeting) {
    await fill(part, state.meeting, () => card(state));
    if (how === "go" && state.meeting !== before.meeting) {
      part.querySelector("h2")?.focus();
    }
    return;
  }
  await fill(part, write({ ...state, view: "list", shown: 1 }), () => beside(state));
  if (how !== "start" && before.meeting) {
    [...document.querySelectorAll("a[data-meeting]")].find(link => link.dataset.meeting === before.meeting)?.focus();
  }
}

async function show(state, before, how) {
  tabs(state);
  chosen(byId("choose"), state);
  title(state);
  const key = write({ ...state, meeting: "" });
  await Promise.all([
    fill(byId("view"), key, async () =>
      state.view in LATER ? (await LATER[state.view]()).show(state) : list(state)).then(() => mark(state.meeting)),
    aside(state, before, how),
  ]);
  if (how === "start") {
    performance.mark("first view");
  }
}

/** After a correction: all is asked anew. */
document.addEventListener("corrected", () => {
  forget();
  ["view", "beside"].forEach(id => stale(byId(id)));
  show(now(), now(), "corrected");
});

// Pictures have their colours from the style, and do not change with it by themselves.
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  stale(byId("view"));
  show(now(), now(), "colours");
});
addEventListener("keydown", event => {
  if (event.key === "Escape" && now().meeting && !event.defaultPrevented) {
    document.querySelector("#beside .close")?.click();
  }
});
search(byId("search"));
follow((state, before, how) => show(state, before, how).catch(wrong => say(wrong.message)));
byId("foot").append(make("p", {}, "Read from news by Demarche. What is read can be wrong: look at the sentence before you believe a record."),
  make("div", { id: "rulings" }));
rulings(byId("rulings"));
