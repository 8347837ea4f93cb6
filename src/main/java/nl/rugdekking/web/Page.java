// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The data that the layout shows around a page: organisation, person and menu. It starts empty and
 * is filled by each {@link PageContext}.
 *
 * @param path path and query of this page when it can be requested again by GET, else the home page
 */
public record Page(
    Locale locale,
    String path,
    @Nullable Organisation organisation,
    @Nullable Person person,
    Menu menu) {

  /** The most items that the menu shows side by side. */
  private static final int MOST_IN_SIGHT = 10;

  /**
   * @param slug the organisation's part of every address
   * @param theme name of a theme in src/main/web/theme, "rugdekking" being the default
   * @param styleSheet whole path of the style sheet with its own colours, or null
   * @param logo whole path of its logo, or null
   */
  public record Organisation(
      String slug, String name, String theme, @Nullable String styleSheet, @Nullable String logo) {

    public Organisation(String slug, String name, String theme) {
      this(slug, name, theme, null, null);
    }

    public Organisation with(@Nullable String newStyleSheet, @Nullable String newLogo) {
      return new Organisation(slug, name, theme, newStyleSheet, newLogo);
    }
  }

  /**
   * The person who is signed in.
   *
   * @param signOutPath the path that the sign-out button posts to
   */
  public record Person(String name, String position, String signOutPath) {}

  /**
   * The menu, with the banners and the bar above the page.
   *
   * @param demo true when the banner says that everything here is invented
   * @param restored true when the banner says that this is a restored copy, which sends nothing
   * @param bar the bar that shows what cannot wait, or null when the page has none
   * @param place the path that the page belongs under in the menu, or null for its own path
   */
  public record Menu(
      List<NavigationItem> items,
      boolean demo,
      boolean restored,
      @Nullable Bar bar,
      @Nullable String place) {}

  /**
   * The bar above everything else, which shows what cannot wait. The page asks every few seconds
   * whether it changed.
   *
   * @param path the whole path by which the page asks
   * @param state a short text for what the bar shows now, which the page sends along
   */
  public record Bar(String path, String state, List<BarLine> lines) {

    /** Returns the address by which the page asks whether the bar changed. */
    public String getQuestion() {
      return path + "?stand=" + state;
    }
  }

  /**
   * One line of the bar.
   *
   * @param text the person or thing that it is about, which a narrow screen shows first
   * @param detail what is the matter, in a few words
   * @param more other facts, which only a wide screen shows
   * @param call the person to call about it, or null
   * @param href the whole path of the page that it leads to
   * @param link the text of the link to that page
   */
  public record BarLine(
      String text, String detail, String more, @Nullable BarCall call, String href, String link) {}

  /**
   * A button that calls somebody.
   *
   * @param text the word on the button, beside or above the number
   */
  public record BarCall(String text, TelephoneNumber number) {}

  /**
   * Makes a page without organisation, person or menu, for use before sign-in or for an error page.
   */
  static Page bare(Locale locale, String path) {
    return new Page(locale, path, null, null, new Menu(List.of(), false, false, null, null));
  }

  public Page withOrganisation(Organisation newOrganisation) {
    return new Page(locale, path, newOrganisation, person, menu);
  }

  public Page withPerson(Person newPerson) {
    return new Page(locale, path, organisation, newPerson, menu);
  }

  public Page asDemo() {
    return withMenu(new Menu(menu.items, true, menu.restored, menu.bar, menu.place));
  }

  public Page asRestoredCopy() {
    return withMenu(new Menu(menu.items, menu.demo, true, menu.bar, menu.place));
  }

  /** Adds an item to the menu, kept in the order of {@link NavigationItem#position}. */
  public Page with(NavigationItem item) {
    List<NavigationItem> items = new ArrayList<>(menu.items);
    items.add(item);
    items.sort(Comparator.comparingInt(NavigationItem::position));
    return withMenu(new Menu(List.copyOf(items), menu.demo, menu.restored, menu.bar, menu.place));
  }

  public Page withBar(Bar bar) {
    return withMenu(new Menu(menu.items, menu.demo, menu.restored, bar, menu.place));
  }

  /**
   * Marks the item of this path in the menu, for a page whose own address lies under another item.
   */
  public Page under(String place) {
    return withMenu(new Menu(menu.items, menu.demo, menu.restored, menu.bar, place));
  }

  private Page withMenu(Menu newMenu) {
    return new Page(locale, path, organisation, person, newMenu);
  }

  /** Returns the items of the menu that are in sight, without those that are folded. */
  public List<NavigationItem> getNavigation() {
    var folded = getFoldedNavigation();
    return menu.items.stream().filter(item -> !folded.contains(item)).toList();
  }

  /**
   * Returns the items for setting up the organisation when the menu has too many to show them all;
   * otherwise none are folded, so that nobody has to open a fold for a short menu.
   */
  public List<NavigationItem> getFoldedNavigation() {
    return menu.items.size() > MOST_IN_SIGHT
        ? menu.items.stream().filter(NavigationItem::isSettingUp).toList()
        : List.of();
  }

  /** Returns true when this page lies under one of the folded items. */
  public boolean isInFold() {
    return getFoldedNavigation().stream().anyMatch(this::isCurrent);
  }

  /**
   * Returns true when the menu of this person has an item for this path, which is written without
   * the part of the organisation.
   */
  public boolean leadsTo(String below) {
    return menu.items.stream().anyMatch(item -> item.path().equals(getHome() + below));
  }

  public @Nullable Bar getBar() {
    return menu.bar;
  }

  public boolean isDemo() {
    return menu.demo;
  }

  public boolean isRestoredCopy() {
    return menu.restored;
  }

  public String getLanguage() {
    return locale.getLanguage();
  }

  public String getOtherLanguage() {
    return locale.getLanguage().equals("nl") ? "en" : "nl";
  }

  public String getTheme() {
    return organisation == null ? "rugdekking" : organisation.theme;
  }

  public String getHome() {
    return organisation == null ? "/" : "/" + organisation.slug;
  }

  /**
   * Returns true for the menu item with the longest path that this page lies under. An item whose
   * path contains other items counts only for its own page.
   */
  public boolean isCurrent(NavigationItem item) {
    return menu.items.stream()
        .filter(
            candidate ->
                isOverOthers(candidate) ? isAt(candidate.path()) : isUnder(candidate.path()))
        .max(Comparator.comparingInt(candidate -> candidate.path().length()))
        .filter(item::equals)
        .isPresent();
  }

  private boolean isOverOthers(NavigationItem item) {
    return menu.items.stream().anyMatch(other -> other.path().startsWith(item.path() + "/"));
  }

  private boolean isAt(String place) {
    return findPlace().equals(place) || findPlace().startsWith(place + "?");
  }

  private boolean isUnder(String under) {
    return isAt(under) || findPlace().startsWith(under + "/");
  }

  private String findPlace() {
    return menu.place == null ? path : menu.place;
  }
}
