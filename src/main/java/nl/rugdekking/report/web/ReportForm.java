// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of the report form as the person filled them in, valid or not. */
public class ReportForm {

  static final String TODAY = "TODAY";
  static final String YESTERDAY = "YESTERDAY";
  static final String OTHER_DAY = "OTHER";
  static final String UNKNOWN_DAY = "UNKNOWN";
  static final List<String> DAYS = List.of(TODAY, YESTERDAY, OTHER_DAY, UNKNOWN_DAY);

  private String concept = "";
  private boolean danger;
  private String words = "";
  private String day = TODAY;
  private String date = "";
  private String time = "";
  private String channel = "";
  private String place = "";
  private String phone = "";
  private String whom = "ME";
  private String capacity = "";
  private String names = "";
  private boolean internal;
  private String accused = "";
  private boolean confidential;

  static ReportForm fresh() {
    var form = new ReportForm();
    form.concept = UUID.randomUUID().toString();
    return form;
  }

  /** Makes the form again from the fields stored in a draft. */
  static ReportForm of(UUID draft, Map<String, String> fields) {
    var form = new ReportForm();
    form.concept = draft.toString();
    form.danger = Boolean.parseBoolean(fields.getOrDefault("danger", ""));
    form.words = fields.getOrDefault("words", "");
    form.day = fields.getOrDefault("day", TODAY);
    form.date = fields.getOrDefault("date", "");
    form.time = fields.getOrDefault("time", "");
    form.channel = fields.getOrDefault("channel", "");
    form.phone = fields.getOrDefault("phone", "");
    form.place = fields.getOrDefault("place", "");
    form.whom = fields.getOrDefault("whom", "ME");
    form.capacity = fields.getOrDefault("capacity", "");
    form.names = fields.getOrDefault("names", "");
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
    fields.put("time", time);
    fields.put("channel", channel);
    fields.put("place", place);
    fields.put("phone", phone);
    fields.put("whom", whom);
    fields.put("capacity", capacity);
    fields.put("names", names);
    fields.put("internal", Boolean.toString(internal));
    fields.put("accused", accused);
    fields.put("confidential", Boolean.toString(confidential));
    return fields;
  }

  boolean isBlank() {
    return Stream.of(words, date, time, channel, place, phone, names, accused)
        .allMatch(String::isBlank);
  }

  /** Returns the id that was made with the page, or a new one when the browser sent no valid id. */
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
   * Always null: files are not bound to the form, and this property only gives their errors a name.
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

  public String getTime() {
    return time;
  }

  public void setTime(String time) {
    this.time = time;
  }

  public String getChannel() {
    return channel;
  }

  public void setChannel(String channel) {
    this.channel = channel;
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

  public boolean isConfidential() {
    return confidential;
  }

  public void setConfidential(boolean confidential) {
    this.confidential = confidential;
  }
}
