// The network, drawn; and the same as a table.

import { make } from "../dom.js";
import { go, way } from "../inside.js";
import { say } from "../place.js";
import { sort } from "../store/actors.js";
import { network } from "../store/network.js";
import { count, named, number } from "../words.js";
import { cytoscape } from "../webjars.js";
import { picture } from "./picture.js";
import { download } from "../part/download.js";

const ROWS = 200;
const LINES = 250;
let drawing;

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

function style(letters) {
  return [
    { selector: "node", style: {
      label: "data(name)", color: colour("ink"), "font-size": letters, "text-valign": "bottom", "text-margin-y": 3,
      "text-outline-color": colour("paper"), "text-outline-width": 2, "background-color": "data(colour)",
      width: "data(size)", height: "data(size)", "min-zoomed-font-size": 6,
    } },
    { selector: "edge", style: {
      width: "data(width)", "line-color": colour("quiet"), "line-opacity": .45, "curve-style": "haystack",
    } },
    { selector: "node.chosen", style: { "border-width": 3, "border-color": colour("ink"), "font-weight": "bold" } },
    { selector: ".faded", style: { opacity: .15 } },
  ];
}

/** Nodes start on a circle in their order, so that the same network is always drawn the same. */
function elements({ actors, edges }, chosen) {
  const most = Math.max(1, ...actors.map(actor => actor.meetings));
  const colours = { person: colour("node"), country: colour("country"), body: colour("body") };
  return [
    ...actors.map((actor, place) => ({
      data: {
        id: actor.iri, name: named(actor), size: 12 + 26 * Math.sqrt(actor.meetings / most), colour: colours[sort(actor.iri)],
      },
      classes: chosen.includes(actor.iri) ? "chosen" : "",
      position: { x: 300 * Math.cos(2 * Math.PI * place / actors.length), y: 300 * Math.sin(2 * Math.PI * place / actors.length) },
    })),
    ...edges.slice(0, LINES).map(edge => ({
      data: { id: `${edge.one} ${edge.other}`, source: edge.one, target: edge.other, width: Math.min(9, 1 + 1.2 * Math.log2(edge.meetings)) },
    })),
  ];
}

/** Laid out unseen first: from how much room it takes it follows how large letters must be to be read. */
function arranged(library, all, [width, height]) {
  const unseen = library({
    headless: true, styleEnabled: true, elements: all, style: style(11), layout: {
      name: "cose", animate: false, randomize: false, nodeRepulsion: 300000, idealEdgeLength: 100, nodeOverlap: 20, numIter: 600,
      boundingBox: { x1: 0, y1: 0, w: width, h: height },
    },
  });
  const places = new Map(unseen.nodes().map(node => [node.id(), { ...node.position() }]));
  const { w, h } = unseen.nodes().boundingBox({ includeLabels: false });
  unseen.destroy();
  const zoom = Math.min(4, width / (w + 120), height / (h + 60));
  return { elements: all.map(each => places.has(each.data.id) ? { ...each, position: places.get(each.data.id) } : each), letters: 12 / zoom };
}

function draw(library, container, found, state) {
  drawing?.destroy();
  const { elements: placed, letters } = arranged(library, elements(found, state.actors), [container.clientWidth, container.clientHeight]);
  drawing = library({
    container, elements: placed, style: style(letters), userZoomingEnabled: false, minZoom: .1, maxZoom: 4,
    layout: { name: "preset", fit: true, padding: 20 },
  });
  drawing.on("tap", "node", event => go({ actors: [event.target.id()], shown: 100 }));
  drawing.on("tap", "edge", event =>
    go({ actors: [event.target.source().id(), event.target.target().id()], view: "list", shown: 100 }));
  drawing.on("mouseover", "node", event => drawing.elements().not(event.target.closedNeighborhood()).addClass("faded"));
  drawing.on("mouseout", "node", () => drawing.elements().removeClass("faded"));
  container.dataset.nodes = String(drawing.nodes().length);
}

const zoom = by => drawing.zoom({ level: drawing.zoom() * by, renderedPosition: { x: drawing.width() / 2, y: drawing.height() / 2 } });
const button = (words, label, onclick) => make("button", { type: "button", "aria-label": label, onclick }, words);

function controls() {
  return make("div", { class: "controls" },
    button("+", "Nearer", () => zoom(1.3)), button("−", "Farther", () => zoom(1 / 1.3)), button("Fit", "Fit the network in", () => drawing.fit(undefined, 20)),
    button("PNG", "Save the network as PNG", async () =>
      download("network.png", await drawing.png({ output: "blob-promise", full: true, scale: 2, maxWidth: 6000, bg: colour("paper") }))),
    button("SVG", "Save the network as SVG", () => download("network.svg", new Blob([picture(drawing, colour)], { type: "image/svg+xml" }))));
}

function table({ actors, edges }, state) {
  const known = new Map(actors.map(actor => [actor.iri, actor]));
  const cell = actor => way({ actors: [actor], shown: 100 }, {}, named(known.get(actor)));
  const rows = edges.slice(0, ROWS).map(edge => make("tr", {},
    make("td", {}, cell(edge.one)), make("td", {}, cell(edge.other)),
    make("td", {}, way({ actors: [edge.one, edge.other], view: "list", shown: 100 }, {}, String(edge.meetings))),
    make("td", {}, edge.earliest), make("td", {}, edge.latest)));
  const words = edges.length > ROWS ? `The same as a table: ${ROWS} of ${number(edges.length)} pairs` : `The same as a table: ${count(edges.length, "pair")}`;
  return make("details", {}, make("summary", {}, words), make("div", { class: "wide" }, make("table", {},
    make("thead", {}, make("tr", {}, ["Who", "Whom", "Meetings", "First", "Last"].map(each => make("th", { scope: "col" }, each)))),
    make("tbody", {}, rows))));
}

function between(state) {
  const choice = (value, words) => way({ between: value }, { class: "button", "aria-current": state.between === value && "true" }, words);
  return make("p", { class: "choice" }, choice("actors", "People and bodies"), choice("countries", "Countries"));
}

/** The view for a state. */
export async function show(state) {
  const [found, library] = await Promise.all([network(state), cytoscape()]);
  const many = state.between === "countries" ? ["country", "countries"] : ["actor", "actors"];
  const shown = found.actors.length < found.all
    ? `Showing ${number(found.actors.length)} of ${count(found.all, ...many)}, those with the most meetings` : count(found.all, ...many);
  const pairs = found.edges.length > LINES ? `lines for ${LINES} of ${number(found.edges.length)} pairs, those that met most`
    : count(found.edges.length, "pair");
  const note = `${shown}, ${pairs}. ${state.status ? `Of those ${state.status}` : "Held meetings, calls and visits"}.`;
  say(note);
  const container = make("div", { class: "drawing", role: "img", "aria-label": `Network: ${note} A table of it follows.` });
  const nodes = [make("div", { class: "head" }, make("h2", {}, "Who met whom"), make("p", { class: "quiet" }, note)), between(state),
    ...found.actors.length ? [container, controls(),
      make("p", { class: "quiet" }, "Choose a node for its own network, a line for the meetings of two."), table(found, state)]
      : [make("p", { class: "quiet" }, "No meeting was held that fits.")]];
  nodes.drawn = () => found.actors.length && draw(library, container, found, state);
  return nodes;
}
