// What the articles tell of one meeting, and why they are taken to tell of one.

import { word } from "../words.js";
import { ask, iri, run } from "./sparql.js";

/** The meeting as the tellings together have it; undefined where the store has none of this address. */
export async function meeting(address) {
  const [row] = await ask(`
SELECT ?standing ?first ?last ?type ?state ?place ?where {
  OPTIONAL { GRAPH ?canon { ${iri(address)} dcterms:isReplacedBy ?other . ?other a dm:CanonicalMeeting } }
  BIND(COALESCE(?other, ${iri(address)}) AS ?standing)
  GRAPH ?graph {
    ?standing a dm:CanonicalMeeting ; dm:manner ?type ; dm:outcome ?state .
    OPTIONAL { ?standing dm:firstDay ?first ; dm:lastDay ?last }
    OPTIONAL { ?standing dm:placeName ?place ; dm:place ?where }
  }
}`);
  return row && { ...row, kind: word(row.type), status: word(row.state) };
}

/** Who takes part by all tellings together. */
export async function participants(address) {
  const rows = await ask(`
SELECT ?actor ?name ?code {
  GRAPH ?canon { ${iri(address)} dm:participant ?actor . ?actor rdfs:label ?name OPTIONAL { ?actor dm:country ?country } }
  OPTIONAL { ?country gn:countryCode ?code }
} ORDER BY ?name STR(?actor)`);
  return rows.map(row => ({ iri: row.actor, name: row.name, code: row.code }));
}

/** Each telling with its article, its sentences, its actors and the offices that they are named with. */
export async function tellings(address) {
  const told = `GRAPH ?canon { ${iri(address)} dm:telling ?telling }`;
  const [facts, sentences, actors, topics] = await Promise.all([
    ask(`
SELECT ?telling ?article ?story ?id ?title ?published ?url ?source ?type ?state ?date ?place ?confidence {
  ${told}
  GRAPH ?article {
    ?telling prov:wasDerivedFrom ?article ; sem:eventType ?type ; dm:status ?state .
    ?article schema:identifier ?id .
    OPTIONAL { ?telling dm:confidence ?confidence }
    OPTIONAL { ?telling sem:hasTimeStamp ?date }
    OPTIONAL { ?telling sem:hasPlace/rdfs:label ?place }
    OPTIONAL { ?article schema:headline ?title }
    OPTIONAL { ?article schema:datePublished ?published }
    OPTIONAL { ?article schema:url ?url }
    OPTIONAL { ?article schema:publisher/rdfs:label ?source }
  }
  OPTIONAL { GRAPH ?canon { ?article dm:copyOf ?first } }
  BIND(COALESCE(?first, ?article) AS ?story)
} ORDER BY ?published ?id STR(?telling)`),
    ask(`
SELECT DISTINCT ?telling ?number ?sentence ?start ?end ?rule ?saidBy {
  ${told}
  GRAPH ?article {
    ?reason oa:hasBody ?telling ; schema:position ?number ; oa:hasTarget ?target .
    ?target oa:hasSelector/oa:exact ?sentence .
    OPTIONAL { ?target oa:hasSelector ?part . ?part oa:start ?start ; oa:end ?end }
    OPTIONAL { ?reason dm:rule ?rule }
    OPTIONAL { ?reason dm:saidBy/rdfs:label ?saidBy }
  }
} ORDER BY STR(?telling) ?number`),
    ask(`
SELECT ?telling ?actor ?name ?role ?body {
  ${told}
  GRAPH ?article {
    ?telling sem:hasActor ?actor . ?actor rdfs:label ?name .
    OPTIONAL { ?telling dm:capacity ?post . ?post org:member ?actor
      OPTIONAL { ?post org:role/rdfs:label ?role } OPTIONAL { ?post org:organization/rdfs:label ?body } }
  }
} ORDER BY STR(?telling) ?name ?role`),
    ask(`SELECT ?telling ?topic { ${told} GRAPH ?article { ?telling schema:about/rdfs:label ?topic } } ORDER BY ?topic`),
  ]);
  const of = (rows, telling) => rows.filter(row => row.telling === telling);
  return facts.map(row => ({
    ...row, kind: word(row.type), status: word(row.state), sentences: of(sentences, row.telling),
    actors: of(actors, row.telling), topics: of(topics, row.telling).map(each => each.topic),
  }));
}

/** In what two tellings of the meeting contradict each other. */
export const contradictions = address => run("contradictions", { meeting: address });

/** Why tellings were taken together. */
export const merges = address => ask(`
SELECT ?merged ?with ?one ?other ?reason {
  GRAPH ?canon { ${iri(address)} dm:merge ?merge . ?merge dm:merged ?merged ; dm:mergedWith ?with ; dm:reason ?reason }
  ?merged prov:wasDerivedFrom/schema:identifier ?one .
  ?with prov:wasDerivedFrom/schema:identifier ?other .
} ORDER BY ?one`);

/** Who is meant where an article tells an office alone. */
export const identified = address => ask(`
SELECT DISTINCT ?id ?who ?known ?reason {
  GRAPH ?canon { ${iri(address)} dm:identification ?known_ . ?known_ dm:identified ?actor ; dm:identifiedAs ?person ;
    dm:inTelling ?telling ; dm:reason ?reason . ?person rdfs:label ?known }
  ?telling prov:wasDerivedFrom/schema:identifier ?id .
  ?actor rdfs:label ?who
} ORDER BY ?id ?who`);

/** Other meetings of the same actors, those nearest in time first, each with one of its tellings. */
export async function alike(address) {
  const [self] = await ask(`SELECT ?first { GRAPH ?canon { ${iri(address)} dm:firstDay ?first } }`);
  const rows = await ask(`
SELECT ?meeting ?telling ?first ?last (GROUP_CONCAT(?name; separator=", ") AS ?who) {
  { SELECT ?canon ?meeting (MIN(?told) AS ?telling) {
      GRAPH ?canon { ${iri(address)} dm:participant ?actor . ?meeting dm:participant ?actor ; dm:telling ?told }
      FILTER(?meeting != ${iri(address)}) } GROUP BY ?canon ?meeting }
  GRAPH ?canon { ?meeting dm:participant/rdfs:label ?name OPTIONAL { ?meeting dm:firstDay ?first ; dm:lastDay ?last } }
} GROUP BY ?meeting ?telling ?first ?last ORDER BY DESC(?first) STR(?meeting) LIMIT 1000`);
  const far = row => row.first && self ? Math.abs(Date.parse(row.first) - Date.parse(self.first)) : Number.MAX_VALUE;
  return rows.sort((one, other) => far(one) - far(other)).slice(0, 30);
}
