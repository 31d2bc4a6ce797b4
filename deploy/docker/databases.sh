#!/usr/bin/env bash
# Runs once, in an empty PostgreSQL: a database for each service, with an owner who migrates it and a runtime user who
# cannot. The passwords are ARTEL_<SERVICE>_OWNER_PASSWORD and ARTEL_<SERVICE>_APP_PASSWORD.
set -euo pipefail

for service in accounts orders matching store billing testing analyst betting; do
    owner_password=ARTEL_${service^^}_OWNER_PASSWORD
    app_password=ARTEL_${service^^}_APP_PASSWORD
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
        -v service="$service" -v owner="${service}_owner" -v app="${service}_app" \
        -v owner_password="${!owner_password}" -v app_password="${!app_password}" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"app" login password :'app_password';
create database :"service" owner :"owner";
revoke all on database :"service" from public;
grant connect on database :"service" to :"app";
SQL
done
