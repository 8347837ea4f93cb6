// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;

/** The fields of the report form as the person filled them in, valid or not. */
public class ReportForm {

  static final String TODAY = "TODAY";
  static final String YESTERDAY = "YESTERDAY";
  static final String OTHER_DAY = "OTHER";
  static final String UNKNOWN_DAY = "UNKNOWN";
  static final List<String> DAYS = List.of(TODAY, YESTERDAY, OTHER_DAY, UNKNOWN_DAY);

  /**
   * Separates the typed name from the full name in the answer to the question whom the reporter
   * means. No name contains this character.
   */
  static final char MEANT = '\t';

  private String concept = "";
  private boolean danger;
  private String words = "";
  private String day = TODAY;
  private String date = "";
  private String place = "";
  private String phone = "";
  private String whom = "ME";
  private String capacity = "";
  private String names = "";
  private boolean saw;
  private boolean internal;
  private String accused = "";
  private boolean confidential;
  private String asIs = "";
  private String meant = "";

  static ReportForm fresh() {
    var form = new ReportForm();
    form.concept = UUID.randomUUID().toString();
    return form;
  }

  /** Creates a form from the fields that are stored in a draft. */
  static ReportForm of(UUID draft, Map<String, String> fields) {
    var form = new ReportForm();
    form.concept = draft.toString();
    form.danger = Boolean.parseBoolean(fields.getOrDefault("danger", ""));
    form.words = fields.getOrDefault("words", "");
    form.day = fields.getOrDefault("day", TODAY);
    form.date = fields.getOrDefault("date", "");
    form.phone = fields.getOrDefault("phone", "");
    form.place = fields.getOrDefault("place", "");
    form.whom = fields.getOrDefault("whom", "ME");
    form.capacity = fields.getOrDefault("capacity", "");
    form.names = fields.getOrDefault("names", "");
    form.saw = Boolean.parseBoolean(fields.getOrDefault("saw", ""));
    form.internal = Boolean.parseBoolean(fields.getOrDefault("internal", ""));
    form.accused = fields.getOrDefault("accused", "");
    form.confidential = Boolean.parseBoolean(fields.getOrDefault("confidential", ""));
    return form;
  }

  Map<String, String> fields() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("danger", Boolean.toString(danger));
    fields.put("words", words);
    fields.put("day", day);
    fields.put("date", date);
    fields.put("place", place);
    fields.put("phone", phone);
    fields.put("whom", whom);
    fields.put("capacity", capacity);
    fields.put("names", names);
    fields.put("saw", Boolean.toString(saw));
    fields.put("internal", Boolean.toString(internal));
    fields.put("accused", accused);
    fields.put("confidential", Boolean.toString(confidential));
    return fields;
  }

  /**
   * Applies the answer to the question whom the reporter means by a typed name. A chosen full name
   * replaces the typed one. When the reporter means somebody else, the typed name is remembered, so
   * that the form does not ask again.
   */
  void applyMeant() {
    var at = meant.indexOf(MEANT);
    if (at < 0) {
      return;
    }
    var typed = meant.substring(0, at);
    var whole = meant.substring(at + 1);
    if (whole.isEmpty()) {
      asIs = asIs.isEmpty() ? typed : asIs + "\n" + typed;
    } else {
      names = replaceLine(names, typed, whole);
      accused = replaceLine(accused, typed, whole);
    }
  }

  private static String replaceLine(String lines, String typed, String whole) {
    return lines
        .lines()
        .map(line -> TypedText.cleanLine(line).equals(typed) ? whole : line)
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns true when the reporter said that this name means none of the people whom the form
   * offered.
   */
  boolean isAsIs(String name) {
    return asIs.lines().anyMatch(name::equals);
  }

  boolean isBlank() {
    return Stream.of(words, date, place, phone, names, accused).allMatch(String::isBlank);
  }

  /**
   * Returns the id that was made together with the page, or a new one when the browser sent no
   * valid id.
   */
  UUID draft() {
    try {
      return UUID.fromString(concept);
    } catch (IllegalArgumentException unreadable) {
      var fresh = UUID.randomUUID();
      concept = fresh.toString();
      return fresh;
    }
  }

  /**
   * Always returns null: files are not bound to the form, and this property only exists so that
   * errors about them have a field name.
   */
  public @Nullable Object getPhoto() {
    return null;
  }

  public String getConcept() {
    return concept;
  }

  public void setConcept(String concept) {
    this.concept = concept;
  }

  public boolean isDanger() {
    return danger;
  }

  public void setDanger(boolean danger) {
    this.danger = danger;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getDate() {
    return date;
  }

  public void setDate(String date) {
    this.date = date;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public String getWhom() {
    return whom;
  }

  public void setWhom(String whom) {
    this.whom = whom;
  }

  public String getCapacity() {
    return capacity;
  }

  public void setCapacity(String capacity) {
    this.capacity = capacity;
  }

  public String getNames() {
    return names;
  }

  public void setNames(String names) {
    this.names = names;
  }

  /** Returns true when the reporter saw or heard what happened to somebody else. */
  public boolean isSaw() {
    return saw;
  }

  public void setSaw(boolean saw) {
    this.saw = saw;
  }

  public boolean isInternal() {
    return internal;
  }

  public void setInternal(boolean internal) {
    this.internal = internal;
  }

  public String getAccused() {
    return accused;
  }

  public void setAccused(String accused) {
    this.accused = accused;
  }

  public String getAsIs() {
    return asIs;
  }

  public void setAsIs(String asIs) {
    this.asIs = asIs;
  }

  public void setMeant(String meant) {
    this.meant = meant;
  }

  public boolean isConfidential() {
    return confidential;
  }

  public void setConfidential(boolean confidential) {
    this.confidential = confidential;
  }
}
