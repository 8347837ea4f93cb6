// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.util.List;
import java.util.stream.IntStream;

/** Invented people and sentences; no two of them have a surname or a rare word in common. */
final class InventedCases {

  static final int CASES = 75;

  /**
   * A name.
   *
   * @param particles what stands between first name and surname, or nothing
   */
  record Name(String first, String particles, String surname) {

    String full() {
      return (first + " " + particles).strip() + " " + surname;
    }
  }

  /**
   * A sentence.
   *
   * @param rare a word of it that no other sentence has
   */
  record Sentence(String text, String rare) {}

  /** A case: whom it happened to, who did it, and what somebody wrote of it. */
  record Case(Name affected, Name perpetrator, Sentence sentence) {}

  private static final List<String> FIRST =
      words(
          """
          Anneke Björn Chantal Diederik Zoë Evert Fatima Gijsbert Hanneke Ibrahim Jolanda Koen
          Liesbeth Mohamed Noémie Olivier Petra Quinten Renée Sjoerd Tjitske Umut Veerle
          Willemijn Yusuf André Birgül Coen Dorien Egbert Floor Geertruida Hidde Ilse Jurriaan
          """);
  private static final List<String> PARTICLES =
      List.of(
          "", "van der", "", "de", "", "van den", "", "'t", "", "van", "", "ter", "", "van de", "");
  private static final List<String> SURNAMES =
      words(
          """
          Akkersloot Blijdenstein Zwaanswijk Dijkgraaf Eerenbeemt Fokkinga Graafland Haverkate
          IJsselstein Jaspers Kruithof Lansink Meppelink Nieuwenhuis Oosterveen Papendrecht
          Quispel Roelfsema Schuurman Terpstra Uittenbogaard Vlietstra Wolvekamp Yildirim
          Zandstra Angremond Buitendijk Çetinkaya Duinhoven Elzinga Feenstra Gerritsma
          Hofstede Idenburg Jongbloed Koopmans Lövenstein Mulderij Noordhoek Ottevanger
          Pietersma Quaedvlieg Riemersma Stoffels Tuinstra Udinga Verhagen Wijnands Ypma
          Zeilmaker Aalderink Bouwknegt Cornelissen Doornbos Ekelenkamp Fransen Goudriaan
          Heemskerk Imhoff Jellema Kloosterboer Leeflang Mastenbroek Nijhuis Oldenkamp Postma
          Querido Rozendaal Spijkerman Tigchelaar Uylenburg Vroegindeweij Westerhof Zonneveld
          Ambachtsheer Brugman Cuperus Dreessen Engelsman Fortuijn Geldermans Hulscher
          Ingenhousz Joustra Kempenaer Loosdrecht Mijdrecht Nagelkerke Opperman Plantinga
          Ramakers Slagboom Timmerarends Unger Veenhuizen Wiersinga Zijlstra Abspoel Bezemer
          Crommelin Dalstra Ettema Faassen Groeneveld Hazewinkel Isarin Jagtenberg Kuperus
          Lagerweij Moerdijk Neervoort Overgaauw Peereboom Raadgever Schipperijn Tolsma
          Uijtdewilligen Vinkenoog Wagemaker Zuidervaart Altink Boogaerdt Claassen Dubbeldam
          Elferink Flipse Ganzevoort Huisinga Immerzeel Jorritsma Kamerbeek Luitwieler
          Mensonides Nusselder Ouwehand Pluimers Rijkaart Snoeijer Terwindt Ubbink Vreugdenhil
          Woudenberg Zevenhuizen Assenberg Blokzijl Coelman Dronkert Enthoven Frowijn Gasthuis
          """);
  private static final List<String> RARE =
      words(
          """
          hooivork steeksleutel façade bromfiets kettingslot paraplu brievenbus spandoek
          megafoon verfbom baksteen vuurwerk zaklamp honkbalknuppel bloembak regenpijp
          stoeptegel sneeuwbal kliko ruitenwisser aanhanger tractor mestkar groenstrook
          speeltoestel duivenhok schuttingdeur kapvergunning dakkapel carport zwembad
          parkeerontheffing bijstand huurtoeslag paspoortfoto leges asielopvang windmolen
          zendmast rotonde drempel fietsenstalling geluidsscherm marktkraam kermis
          carnavalswagen boomwortel rioolput lantaarnpaal slagboom wethoudersauto videobericht
          stemopname groepsapp nepprofiel rouwkaart kogelbrief poederbrief graffiti autobanden
          achtervolging trappenhuis fractiekamer publiekstribune inspreker moestuin volkstuin
          kanaaldijk sluiswachter veerpont jachthaven strandtent reünie coöperatie enquête
          """);

  private InventedCases() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  static List<Case> list() {
    return IntStream.range(0, CASES).mapToObj(InventedCases::of).toList();
  }

  private static Case of(int number) {
    return new Case(name(number), name(number + CASES), sentence(number));
  }

  private static Name name(int number) {
    return new Name(
        FIRST.get(number % FIRST.size()),
        PARTICLES.get(number % PARTICLES.size()),
        SURNAMES.get(number));
  }

  private static Sentence sentence(int number) {
    var rare = RARE.get(number);
    var forms =
        List.of(
            "De man schreeuwde iets over een %s en liep daarna weg. De beveiliging kwam later.",
            "Na afloop stond er iemand bij de ingang te wachten. Het ging over %s, zei de bode.",
            "Aan de telefoon begon het rustig. Toen riep de beller dat het met %s nog niet klaar was!",
            "In het bericht staat dat wij spijt krijgen van de %s.\nEr zat een foto bij.",
            "Zij sloeg op tafel, noemde %s en gooide de stoel om.");
    return new Sentence(forms.get(number % forms.size()).formatted(rare), rare);
  }
}
