package org.demarche.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.demarche.graph.MeetingStore.StoreException;

/** Where a store's data is had from: its files, or the server that holds them. */
sealed interface Source extends AutoCloseable permits Connection, Served {

    /** To write to it. @throws StoreException if somebody else holds it */
    DatasetGraph data();

    /** One state of it. */
    <T> T read(Function<DatasetGraph, T> reader);

    <T> T ask(Query query, Map<Var, Node> terms, Duration time, boolean services, Function<QueryExec, T> reader);

    /** @param here how it is explained where the data is */
    Optional<List<String>> explain(String iri, Function<DatasetGraph, Optional<List<String>>> here);

    @Override
    void close();
}
