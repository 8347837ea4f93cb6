// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import static nl.rugdekking.IncidentFixtures.found;
import static nl.rugdekking.IncidentFixtures.location;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Persona;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Files for the police: what is typed for them, made, and read back. */
abstract class PoliceFileScene extends PoliceScene {

  static final String PAGE = "/politie/stuk";

  static final Map<String, String> SAFETY =
      Map.of("details[phone]", "06 99887766", "details[calling]", "Na zessen");

  static void save(Reported reported, String shown, String address) {
    location(scene().as(Persona.OWNER).post(reported.ofPart(PAGE), typed(shown, address)));
  }

  static Map<String, String> typed(String shown, String address) {
    return new HashMap<>(
        Map.of(
            "shown", shown,
            "address", address,
            "companion", "A. Collega",
            "reach", "Bel op het werk",
            "filer", "M. Duinhof, griffier"));
  }

  static HttpResponse<String> make(Reported reported) {
    return scene().as(Persona.OWNER).post(reported.ofPart(PAGE + "/maken"), Map.of());
  }

  static String text(Reported reported) throws IOException {
    return textOf(Persona.OWNER, read(Persona.OWNER, reported.ofPart(PAGE)));
  }

  static String textOf(Persona reader, String page) throws IOException {
    var path = found(page, "href=\"([^\"]+/stuk/[0-9a-f-]{36})\"");
    try (var document = Loader.loadPDF(scene().as(reader).download(path))) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  static void addFile(Reported reported, byte[] content) {
    location(
        scene()
            .as(Persona.OWNER)
            .post(reported.ofPart("/bestanden"), Map.of(), "deur.jpg", content));
  }

  static String zipPath(String page) {
    return found(page, "href=\"([^\"]+/stuk/[0-9a-f-]{36}/bestanden)\"");
  }

  static Map<String, byte[]> unzip(byte[] content) throws IOException {
    var found = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        found.put(entry.getName(), zip.readAllBytes());
      }
    }
    return found;
  }

  static String give(Reported reported, String kind) {
    var who = IncidentFixtures.name(scene(), Persona.PROMISE_OWNER);
    var page = reported.page(kind) + "/overdragen";
    location(scene().as(Persona.OWNER).post(page, Map.of("to", "OTHER", "who", who)));
    return reported.ofPart("/toegewezen/" + reported.promise(kind));
  }
}
