// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm;

import static nl.rugdekking.alarm.danger.DangerPlace.HOME;
import static nl.rugdekking.alarm.danger.DangerPlace.ON_THE_WAY;
import static nl.rugdekking.alarm.danger.DangerPlace.OUR_BUILDING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.alarm.danger.DangerPlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where the danger is follows from the words of a report, and is not guessed without them. */
class DangerPlaceUnitTests {

  @Test
  void theFieldForThePlaceTellsIt() {
    assertThat(find("Zandweg 14, voordeur", "Hij was gisteren op het gemeentehuis"))
        .isEqualTo(Set.of(HOME));
    assertThat(find("bij huis", "Hij dreigt")).isEqualTo(Set.of(HOME));
    assertThat(find("In mijn WONING", "Hij dreigt")).isEqualTo(Set.of(HOME));
    assertThat(find("balie Burgerzaken", "Hij staat hier")).isEqualTo(Set.of(OUR_BUILDING));
    assertThat(find("provinciehuis", "Hij staat hier")).isEqualTo(Set.of(OUR_BUILDING));
    assertThat(find("op straat", "Ze rennen achter mij aan")).isEqualTo(Set.of(ON_THE_WAY));
  }

  @Test
  void withoutAPlaceTheOtherWordsTellIt() {
    assertThat(find(null, "Er staat een man voor mijn huis")).isEqualTo(Set.of(HOME));
    assertThat(find("Zandweg 14", "Ik ben thuis, hij bonst op de deur")).isEqualTo(Set.of(HOME));
    assertThat(find("", "He is at my front door")).isEqualTo(Set.of(HOME));
    assertThat(find(null, "Onderweg naar huis volgt een auto mij"))
        .isEqualTo(Set.of(HOME, ON_THE_WAY));
  }

  @Test
  void wordsOfHomeCountForMoreThanACarInTheStreet() {
    assertThat(
            find(
                "Zeeweg 12",
                "Nu staat er een auto met gedoofde lichten voor de deur, dezelfde als vorige week"))
        .isEqualTo(Set.of(HOME));
    for (var words :
        List.of(
            "Een auto bij huis",
            "Hij stapte uit de auto en belt aan",
            "Ze bleven aanbellen en gooiden iets uit de auto",
            "De auto staat stil en ze kijken door het raam",
            "Er loopt iemand in de tuin, zijn fiets ligt op straat",
            "Ze komen achterom, hun auto staat er nog",
            "Een vreemde auto op de oprit",
            "Ze staan bij de schuur, de auto met draaiende motor",
            "A car is waiting outside my door")) {
      assertThat(find(null, words)).as(words).isEqualTo(Set.of(HOME));
    }
  }

  @Test
  void inDoubtTheDangerMayBeAtHome() {
    var doubt = Set.of(HOME, ON_THE_WAY);
    assertThat(find("Zeeweg 12", "Er staat een auto met gedoofde lichten")).isEqualTo(doubt);
    assertThat(find(null, "Er staat een auto met gedoofde lichten")).isEqualTo(doubt);
    assertThat(find("Zeeweg 12", "Onderweg volgden ze mij")).isEqualTo(doubt);
    assertThat(find("Zeeweg 12, in een auto", "Ze zijn er weer")).isEqualTo(doubt);
    assertThat(find("op straat", "Hij kijkt naar binnen door het raam")).isEqualTo(doubt);
    for (var address :
        List.of("Zandweg 14", "Zeeweg 12", "Kerkstraat 3a", "Lange Vijverberg 8 b")) {
      assertThat(find(address, "Hij dreigt")).as(address).isEqualTo(doubt);
      assertThat(find(address, "")).as("without words: %s", address).isEqualTo(doubt);
    }
    assertThat(find("onderweg in de auto", "Hij volgt mij")).isEqualTo(Set.of(ON_THE_WAY));
    assertThat(find(null, "Ik ben onderweg, een auto volgt mij")).isEqualTo(Set.of(ON_THE_WAY));
    assertThat(find(null, "Zijn auto staat bij het gemeentehuis"))
        .isEqualTo(Set.of(OUR_BUILDING, ON_THE_WAY));
  }

  @Test
  void otherWordsTellNoPlace() {
    assertThat(find(null, "Hij stuurde een mail: ik weet je te vinden")).isEmpty();
    assertThat(find("telefoon", "Hij bedreigt mij vanwege mijn werk")).isEmpty();
    for (var room : List.of("Kamer 12", "zaal 3", "op de 2e verdieping", "perron 4")) {
      assertThat(find(room, "Hij dreigt")).as(room).isEmpty();
    }
    assertThat(find(null, "In de huiskamer van de wijk, aan de stationsstraat")).isEmpty();
  }

  @Test
  void thePoliceWatchAHomeAndSomebodyIsRemovedFromABuildingOfOurs() {
    for (var step : FirstHourStep.values()) {
      assertThat(step.isCalledFor(Set.of(HOME)))
          .as("at home: %s", step)
          .isEqualTo(!List.of(FirstHourStep.REMOVAL, FirstHourStep.OTHER).contains(step));
      assertThat(step.isCalledFor(Set.of(OUR_BUILDING)))
          .as("in our building: %s", step)
          .isEqualTo(!List.of(FirstHourStep.POLICE_ATTENTION, FirstHourStep.OTHER).contains(step));
      for (var places : List.of(Set.<DangerPlace>of(), Set.of(ON_THE_WAY))) {
        assertThat(step.isCalledFor(places))
            .as("%s: %s", places, step)
            .isEqualTo(
                !List.of(FirstHourStep.POLICE_ATTENTION, FirstHourStep.REMOVAL, FirstHourStep.OTHER)
                    .contains(step));
      }
    }
  }

  private static Set<DangerPlace> find(@Nullable String place, String words) {
    return DangerPlace.find(Stream.ofNullable(place), Stream.of(words));
  }
}
