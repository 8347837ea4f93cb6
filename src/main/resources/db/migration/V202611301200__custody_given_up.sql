-- A key that was given up may still be destroyed; from then on it must never open anything again.
grant update (given_up) on ended_key to ${app_role};
