package org.demarche.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.language.Annotated;
import org.demarche.language.Sentence;
import org.demarche.language.WordLists;
import org.demarche.meeting.Frames.Trigger;
import org.demarche.meeting.Meeting.Kind;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Actor;
import org.demarche.mention.Mention;
import org.demarche.mention.Mention.OfActor;
import org.demarche.mention.Mention.OfDate;
import org.demarche.mention.Mention.OfPlace;

/** Reads the meetings that one sentence tells. */
final class SentenceReader {

    /** A sentence so short that its one date can but be the meeting's. */
    private static final int SHORT = 30;

    private final Frames frames;
    private final ArgumentFinder arguments;
    private final StatusReader statuses;
    private final Circumstances circumstances;
    private final Topics topics;
    private final Speaker speaker;
    private final Set<String> callWords;
    private final Set<String> jointWords;

    SentenceReader(Frames frames, WordLists words) {
        this.frames = frames;
        this.arguments = new ArgumentFinder(words);
        this.statuses = new StatusReader(words);
        this.circumstances = new Circumstances(words);
        this.topics = new Topics(words);
        this.speaker = new Speaker(words);
        this.callWords = words.list("call-word");
        this.jointWords = words.list("joint-word");
    }

    /** @param mentions those of this sentence, in order */
    List<Draft> read(Annotated annotated, Sentence sentence, int number, List<Mention> mentions) {
        Tree tree = new Tree(sentence);
        List<OfActor> actors = of(OfActor.class, mentions);
        SentenceActors here = new SentenceActors(tree, actors);
        List<Trigger> triggers = frames.in(sentence);
        List<Integer> tokens = triggers.stream().filter(t -> Credibility.actors(arguments.find(t, tree, here).all()).size() > 1
                || t.frame().kind() == Kind.VISIT && !arguments.find(t, tree, here).first().isEmpty()).map(Trigger::token).distinct().toList();
        List<Draft> drafts = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        for (Trigger trigger : triggers) {
            Sides sides = told.contains(tree.head(trigger.token())) && trigger.frame().kind() != Kind.VISIT ? Sides.none() : arguments.find(trigger, tree, here);
            Telling telling = new Telling(annotated, sentence, number, tree, trigger, tokens, sides, here);
            if (trigger.frame().kind() == Kind.VISIT) {
                drafts.addAll(visits(telling, of(OfPlace.class, mentions), of(OfDate.class, mentions)));
            } else {
                List<Draft> read = meetings(telling, of(OfPlace.class, mentions), of(OfDate.class, mentions));
                drafts.addAll(read);
                if (!read.isEmpty()) {
                    told.add(trigger.token());
                }
            }
        }
        return drafts;
    }

    /** All that is known of one trigger while its sentence is read. */
    private record Telling(Annotated annotated, Sentence sentence, int number, Tree tree, Trigger trigger, List<Integer> triggers,
                           Sides sides, SentenceActors actors) {
    }

    private static <T extends Mention> List<T> of(Class<T> type, List<Mention> mentions) {
        return mentions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<Draft> meetings(Telling t, List<OfPlace> places, List<OfDate> dates) {
        List<Actor> everybody = Credibility.actors(t.sides().all());
        List<Actor> first = Credibility.withoutOwnCountries(Credibility.actors(t.sides().first()), everybody);
        List<Actor> second = Credibility.withoutOwnCountries(Credibility.actors(t.sides().second()), everybody).stream()
                .filter(a -> !Actors.contains(first, a)).toList();
        List<Actor> all = new ArrayList<>(first);
        all.addAll(second);
        if (all.size() < 2 || !Credibility.official(all) || Credibility.lopsided(all)) {
            return List.of();
        }
        Optional<OfPlace> place = circumstances.place(t.tree(), t.trigger().token(), t.triggers(), places)
                .or(() -> t.triggers().size() == 1 && t.tree().size() < SHORT ? Circumstances.only(places, t.tree(), Set.of("in", "at")) : Optional.empty());
        Draft draft = draft(t, kind(t), first, second, place, dates);
        return split(t, draft);
    }

    /** People of different countries whom one meets one after the other: a record each. */
    private List<Draft> split(Telling t, Draft draft) {
        Map<String, List<Actor>> byCountry = new LinkedHashMap<>();
        for (Actor actor : draft.second()) {
            String bloc = actor.country().or(actor::organization).or(actor::name).orElse("");
            byCountry.computeIfAbsent(bloc, k -> new ArrayList<>()).add(actor);
        }
        String text = t.tree().lower(t.trigger().token());
        boolean singular = t.trigger().frame().pos() == org.demarche.language.Pos.NOUN && !text.endsWith("s");
        boolean joint = t.sentence().tokens().stream().anyMatch(w -> jointWords.contains(w.text().toLowerCase(java.util.Locale.ROOT)));
        if (byCountry.size() < 2 || singular || joint || draft.first().isEmpty()) {
            return List.of(draft);
        }
        return byCountry.values().stream().map(second -> draft.with(draft.first(), second)).toList();
    }

    private List<Draft> visits(Telling t, List<OfPlace> places, List<OfDate> dates) {
        List<Actor> visitors = Credibility.actors(t.sides().first().stream().filter(m -> m.form() == Mention.Form.NAMED
                || m.form() == Mention.Form.OFFICE || m.form() == Mention.Form.PRONOUN).toList());
        if (visitors.isEmpty()) {
            return List.of();
        }
        Frame frame = t.trigger().frame();
        Set<String> prepositions = frame.has(Frame.Slot.DESTINATION_FOR) ? Set.of("for") : Set.of("to", "in", "into", "at", "for");
        List<Draft> drafts = new ArrayList<>();
        for (OfPlace place : circumstances.destinations(t.tree(), t.trigger().token(), places, prepositions,
                frame.has(Frame.Slot.DESTINATION))) {
            List<Actor> foreign = visitors.stream().filter(a -> a.position().isPresent() || a.country().isPresent())
                    .filter(a -> a.country().isEmpty() || !a.country().equals(place.place().country())).toList();
            if (!foreign.isEmpty()) {
                drafts.add(draft(t, Kind.VISIT, foreign, List.of(), Optional.of(place), dates));
            }
        }
        return drafts;
    }

    private Draft draft(Telling t, Kind kind, List<Actor> first, List<Actor> second, Optional<OfPlace> place, List<OfDate> dates) {
        int token = t.trigger().token();
        Status status = StatusReader.bareInfinitive(t.tree(), token) ? Status.PLANNED : statuses.read(t.tree(), token);
        Optional<OfDate> date = circumstances.date(t.tree(), token, t.triggers(), dates)
                .or(() -> t.triggers().size() == 1 && dates.size() == 1 && t.tree().size() < SHORT ? Optional.of(dates.get(0)) : Optional.empty());
        boolean headline = t.number() == Mention.HEADLINE;
        String whole = headline ? t.annotated().article().title().orElseThrow() : t.annotated().article().text();
        String text = t.sentence().span().of(whole);
        Optional<Span> span = headline ? Optional.empty() : Optional.of(t.sentence().span());
        Meeting.Evidence evidence = new Meeting.Evidence(text, span, t.trigger().frame().id(),
                speaker.of(t.tree(), token, t.actors()));
        return new Draft(kind, status, first, second, kind == Kind.CALL ? Optional.empty() : place, date.map(OfDate::date),
                topics.of(t.tree(), token, whole, dates), evidence,
                t.number());
    }

    /** A call where the words around say telephone or video. */
    private Kind kind(Telling t) {
        Tree tree = t.tree();
        int token = t.trigger().token();
        int head = Math.max(tree.head(token), 0);
        boolean remote = false;
        for (int i = 0; i < tree.size(); i++) {
            boolean near = tree.dominates(token, i) || tree.head(i) == head && !tree.isVerbal(i) || Math.abs(i - token) <= 3;
            remote |= near && callWords.contains(tree.lower(i));
        }
        boolean spoken = t.trigger().frame().id().equals("conversation");
        return remote ? Kind.CALL : spoken ? Kind.MEETING : t.trigger().frame().kind();
    }
}
