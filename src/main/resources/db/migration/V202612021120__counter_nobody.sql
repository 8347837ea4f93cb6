-- SPDX-License-Identifier: EUPL-1.2
-- Nobody chose the sites at which a measure of before was shown: they followed from its kind.
alter table counter_choice alter column chosen_by drop not null;
