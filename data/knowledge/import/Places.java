import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes places.ttl from a table of places as GeoNames gives them; see README.md beside the data. */
final class Places {

    private static final String HEAD = """
            # Towns of over 15,000 inhabitants and seats of government.
            # Source: GeoNames, https://www.geonames.org/, licence CC BY 4.0. Written by import/Places.java: do not edit;
            # towns.ttl adds English names.
            @prefix dm: <https://w3id.org/demarche/ontology#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            @prefix geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
            @prefix country: <https://w3id.org/demarche/id/country/> .
            @prefix place: <https://w3id.org/demarche/id/place/> .

            """;
    /** Parts of towns, and places that are gone: they carry names like "Old City". */
    private static final Set<String> LEFT_OUT = Set.of("PPLX", "PPLH", "PPLQ", "PPLW");

    public static void main(String[] args) throws IOException {
        Set<String> not = new HashSet<>(Files.readAllLines(Path.of(args[1])));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        out.print(HEAD);
        List<String[]> rows = Csv.read(Path.of(args[0]), "name", "iso2", "feature", "population", "lat", "lon", "geonames");
        for (String[] row : rows) {
            if (!LEFT_OUT.contains(row[2]) && !not.contains(row[0])) {
                out.printf(Locale.ROOT, "place:%s a dm:Settlement ; skos:prefLabel \"%s\"@en ; dm:country country:%s ; dm:geonames \"%s\" ; "
                        + "geo:lat %.4f ; geo:long %.4f ; dm:population %s .\n", row[6], row[0].replace("\"", "\\\""), row[1], row[6],
                        Double.parseDouble(row[4]), Double.parseDouble(row[5]), row[3].isEmpty() ? "0" : row[3]);
            }
        }
        out.flush();
    }
}
