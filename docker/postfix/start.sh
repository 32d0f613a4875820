#!/bin/sh
# Writes what only the installation knows into main.cf, then runs Postfix in the foreground.
#   MAIL_HOSTNAME  name of this server, as its PTR and MX records say it
#   MAIL_ADDRESS   the address of the desk
#   LMTP_PORT      where the worker listens on loopback
#   RELAYHOST      optional: the server all outgoing mail goes through, e.g. [smtp.example.it]:587
#   /etc/postfix/tls/{fullchain,privkey}.pem  optional: then incoming connections may be encrypted
set -eu
config=${POSTFIX_CONFIG:-/etc/postfix}
: "${MAIL_HOSTNAME:?MAIL_HOSTNAME is missing}" "${MAIL_ADDRESS:?MAIL_ADDRESS is missing}" "${LMTP_PORT:=2424}"

postconf -c "$config" -e \
  "myhostname = $MAIL_HOSTNAME" \
  "myorigin = ${MAIL_ADDRESS#*@}" \
  "relayhost = ${RELAYHOST:-}" \
  "desk_recipients = inline:{ { $MAIL_ADDRESS = OK } }" \
  "desk_transport = inline:{ { $MAIL_ADDRESS = lmtp:inet:127.0.0.1:$LMTP_PORT } }"
if [ -f "$config/tls/fullchain.pem" ]; then
  postconf -c "$config" -e 'smtpd_tls_security_level = may' \
    "smtpd_tls_chain_files = $config/tls/privkey.pem, $config/tls/fullchain.pem"
fi
postfix -c "$config" check
exec postfix -c "$config" start-fg
