// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.Place;
import nl.rugdekking.finding.CaseFilter;
import nl.rugdekking.finding.CaseFilter.Stand;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.Severity;
import nl.rugdekking.web.TypedDay;
import org.jspecify.annotations.Nullable;

/** A filter as the parameters of an address. Values that are not valid are ignored. */
record ListForm(Map<String, String> values) {

  static final String STATE = "stand";
  static final String LANE = "weg";
  static final String BODY = "orgaan";
  static final String POSITION = "functie";
  static final String FORM = "vorm";
  static final String CHANNEL = "kanaal";
  static final String TOPIC = "onderwerp";
  static final String EXPERIENCED = "ervaren";
  static final String ASSESSED = "beoordeeld";
  static final String OWNER = "behandelaar";
  static final String FROM = "van";
  static final String TO = "tot";
  static final String PROMISE = "belofte";
  static final String HOW = "hoe";
  static final String REASON = "reden";

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,60}");
  private static final Pattern PLACE = Pattern.compile("(\\d{1,17})\\.([0-9a-f-]{36})");

  /** Reads the valid filter values from the parameters of an address. */
  static ListForm of(Map<String, String> parameters) {
    var values = new LinkedHashMap<String, String>();
    put(values, parameters, STATE, value(State.class, parameters.get(STATE)));
    put(values, parameters, LANE, value(Lane.class, parameters.get(LANE)));
    put(values, parameters, BODY, value(BodyKind.class, parameters.get(BODY)));
    for (var code : new String[] {POSITION, FORM, CHANNEL, TOPIC}) {
      put(values, parameters, code, code(parameters.get(code)));
    }
    put(values, parameters, EXPERIENCED, value(Severity.class, parameters.get(EXPERIENCED)));
    put(values, parameters, ASSESSED, value(Severity.class, parameters.get(ASSESSED)));
    put(values, parameters, OWNER, id(parameters.get(OWNER)));
    put(values, parameters, FROM, day(parameters.get(FROM)));
    put(values, parameters, TO, day(parameters.get(TO)));
    put(values, parameters, PROMISE, code(parameters.get(PROMISE)));
    put(values, parameters, HOW, value(Stand.class, parameters.get(HOW)));
    put(values, parameters, REASON, code(parameters.get(REASON)));
    return new ListForm(values);
  }

  /** Reads a filter from a query string. */
  static ListForm of(String query) {
    var parameters = new LinkedHashMap<String, String>();
    for (var pair : query.split("&", 50)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return of(parameters);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return "";
    }
  }

  private static void put(
      Map<String, String> values,
      Map<String, String> parameters,
      String name,
      @Nullable Object understood) {
    if (understood != null && parameters.containsKey(name)) {
      values.put(name, understood instanceof Enum<?> code ? code.name() : understood.toString());
    }
  }

  CaseFilter filter() {
    var owner = id(values.get(OWNER));
    return new CaseFilter(
        value(State.class, values.get(STATE)),
        value(Lane.class, values.get(LANE)),
        value(BodyKind.class, values.get(BODY)),
        values.get(POSITION),
        values.get(FORM),
        values.get(CHANNEL),
        values.get(TOPIC),
        value(Severity.class, values.get(EXPERIENCED)),
        value(Severity.class, values.get(ASSESSED)),
        owner == null ? null : new PersonId(owner),
        day(values.get(FROM)),
        day(values.get(TO)),
        values.get(PROMISE) == null ? null : new PromiseKind(values.get(PROMISE)),
        value(Stand.class, values.get(HOW)),
        values.get(REASON));
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The query string; equal filters have equal query strings. */
  String query() {
    return values.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** The same filter with one value added or replaced. */
  ListForm with(String name, String value) {
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return of(more);
  }

  /** The place where a page starts. */
  static Place place(@Nullable String text) {
    var found = PLACE.matcher(text == null ? "" : text);
    if (!found.matches()) {
      return Place.FIRST;
    }
    var part = id(found.group(2));
    return part == null
        ? Place.FIRST
        : new Place(Instant.EPOCH.plus(Long.parseLong(found.group(1)), ChronoUnit.MICROS), part);
  }

  static @Nullable String text(@Nullable Place place) {
    return place == null
        ? null
        : ChronoUnit.MICROS.between(Instant.EPOCH, place.openedAt()) + "." + place.part();
  }

  private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
    for (var constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  private static @Nullable String code(@Nullable String text) {
    return text != null && CODE.matcher(text).matches() ? text : null;
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return TypedDay.of(text)
        .filter(day -> day.getYear() > 1900 && day.getYear() < 2200)
        .orElse(null);
  }
}
