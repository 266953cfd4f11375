// From when to when: a slider over bars that say how many meetings there are in which month, and two fields for days.

import { write } from "../address.js";
import { drawn, make } from "../dom.js";
import { go } from "../inside.js";
import { fill } from "../place.js";
import { byMonth } from "../store/meetings.js";
import { count } from "../words.js";

const LABEL = new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
const MOST_BARS = 130;

const index = day => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const date = (month, day) => new Date(Date.UTC(Math.floor(month / 12), month % 12 + (day === "last" ? 1 : 0), day === "last" ? 0 : 1));
const text = (month, day) => date(month, day).toISOString().slice(0, 10);
const said = month => LABEL.format(date(month, "first"));

/** Bars of as many months each as keep them few. */
function bars(months, low, high) {
  const span = high - low + 1;
  const wide = [1, 3, 12, 60].find(each => span / each <= MOST_BARS) ?? 120;
  const sums = new Map();
  for (const { month, meetings } of months) {
    const start = Math.floor(index(`${month}-01`) / wide) * wide;
    sums.set(start, (sums.get(start) ?? 0) + meetings);
  }
  const most = Math.max(1, ...sums.values());
  return drawn("svg", { viewBox: `${low} 0 ${span} 100`, preserveAspectRatio: "none", "aria-hidden": "true" },
    [...sums].map(([start, sum]) => drawn("rect", {
      x: start + wide * .06, width: wide * .88, y: 100 - 100 * sum / most, height: 100 * sum / most, "data-month": start,
    }, drawn("title", {}, `${said(start)}: ${count(sum, "meeting")}`))));
}

function shade(part) {
  const [low, high] = [...part.querySelectorAll("[type=range]")].map(each => Number(each.value));
  for (const bar of part.querySelectorAll("rect")) {
    bar.classList.toggle("out", Number(bar.dataset.month) < low - 11 || Number(bar.dataset.month) > high);
  }
}

function handle(name, words, part) {
  return make("input", {
    type: "range", name, "aria-label": words,
    oninput: event => {
      const [low, high] = part.querySelectorAll("[type=range]");
      // The two do not pass each other.
      event.target.value = event.target === low ? Math.min(low.value, high.value) : Math.max(low.value, high.value);
      event.target.setAttribute("aria-valuetext", said(Number(event.target.value)));
      const field = part.querySelector(event.target === low ? "[name=first]" : "[name=last]");
      field.value = text(Number(event.target.value), event.target === low ? "first" : "last");
      shade(part);
    },
    onchange: event => {
      const value = Number(event.target.value);
      const end = value === Number(name === "low" ? event.target.min : event.target.max);
      go(name === "low" ? { from: end ? "" : text(value, "first"), shown: 100 } : { to: end ? "" : text(value, "last"), shown: 100 });
    },
  });
}

const field = (name, words, key) => make("label", {}, words, make("input", {
  type: "date", name, onchange: event => go({ [key]: event.target.value, shown: 100 }),
}));

async function standing(part, state) {
  const months = await byMonth(state);
  const given = [...months.map(each => `${each.month}-01`), state.from, state.to].filter(Boolean).map(index);
  if (given.length === 0) {
    return [];
  }
  const [low, high] = [Math.min(...given), Math.max(...given)];
  const values = { low: state.from ? index(state.from) : low, high: state.to ? index(state.to) : high };
  for (const [name, value] of Object.entries(values)) {
    const slider = part.querySelector(`[name=${name}]`);
    Object.assign(slider, { min: low, max: high, value });
    slider.setAttribute("aria-valuetext", said(value));
  }
  part.querySelector("[name=first]").value = state.from || text(low, "first");
  part.querySelector("[name=last]").value = state.to || text(high, "last");
  const note = state.from || state.to ? make("a", {
    href: write({ ...state, from: "", to: "" }), "data-inside": true,
  }, "All days") : "";
  part.querySelector(".all").replaceChildren(note);
  const nodes = [bars(months, low, high)];
  nodes.drawn = () => shade(part);
  return nodes;
}

/** Fills the part for a state. The sliders stay, so that who moves one by key can go on. */
export function dates(part, state) {
  if (!part.firstChild) {
    part.append(
      make("div", { class: "slider" }, make("div", { class: "bars" }), handle("low", "From", part), handle("high", "To", part)),
      make("div", { class: "days" }, field("first", "From ", "from"), field("last", "to ", "to"), make("span", { class: "all" })));
  }
  fill(part.querySelector(".bars"), write({ ...state, view: "list", meeting: "", shown: 1 }), () => standing(part, state));
}
