// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.post.AddressBook;
import nl.rugdekking.post.Addressee;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the mail address of an account's owner. It is the login of the account, and only the owner
 * can change it. Letters that give access, or tell that it changed, go there and not to the address
 * in the records of an organisation. So do all letters to people without a position or office,
 * because their mailbox at work is no longer theirs.
 */
@Component
@Order // asked after PeopleAddressBook, which knows the addresses at work
class AccountAddressBook implements AddressBook {

  private static final String ADDRESSES =
      """
      with address (id, account_id, login) as (
        select a.id, a.id, a.login from account a where a.id = any(:ids)
        union all
        select c.id, c.account_id, c.login from account_login_change c where c.id = any(:ids)
        union all
        select c.old_id, c.account_id, c.old_login from account_login_change c
        where c.old_id = any(:ids)
      )
      select d.id, d.login, p.name, p.language from address d
      join membership m on m.organisation_id = :organisation and m.account_id = d.account_id
      join person p on p.organisation_id = m.organisation_id and p.id = m.person_id
      union all
      select f.id, a.login, p.name, p.language from membership_offer f
      join account a on a.id = f.account_id
      join person p on p.organisation_id = f.organisation_id and p.id = f.person_id
      where f.organisation_id = :organisation and f.id = any(:ids)
      union all
      select p.id, a.login, p.name, p.language from person p
      join membership m on m.organisation_id = p.organisation_id and m.person_id = p.id
      join account a on a.id = m.account_id
      where p.organisation_id = :organisation and p.id = any(:ids)
        and p.id <> all(:serving)
      """;

  private final JdbcClient jdbc;
  private final People people;

  AccountAddressBook(JdbcClient jdbc, People people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /**
   * @param ids the ids of accounts, membership offers or login changes (one id for the new address,
   *     another for the old one), or of people who left
   */
  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Addressee> find(Collection<UUID> ids) {
    var found = new HashMap<UUID, Addressee>();
    var serving = people.filterInService(ids.stream().map(PersonId::new).toList());
    jdbc.sql(ADDRESSES)
        .param("ids", ids.toArray(UUID[]::new))
        .param("serving", serving.stream().map(PersonId::value).toArray(UUID[]::new))
        .param("organisation", CurrentOrganisation.id())
        .query(
            row -> {
              found.put(
                  row.getObject("id", UUID.class),
                  new Addressee(
                      row.getString("login"),
                      row.getString("name"),
                      Locale.forLanguageTag(row.getString("language"))));
            });
    return found;
  }
}
