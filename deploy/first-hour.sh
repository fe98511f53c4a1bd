# From an empty Debian 13, which the name points to, to a server behind TLS: as root, line by line, not as a whole.
# Tried to a signed-in caseworker, the units' commands by hand. What comes after: docs/operations.md.
apt-get install --yes git npm caddy ca-certificates
npm install -g npm@11 && hash -r   # Debian's npm leaves Node 24 out, and the shell remembers where that one was
git clone <this repository> /opt/lydhoer && cd /opt/lydhoer && npm ci && npm run build
install -d -m 0755 /etc/lydhoer && install -m 0600 deploy/lydhoer.env /etc/lydhoer/
npm run -s new:keys >> /etc/lydhoer/lydhoer.env
(umask 077; npm run -s new:keys -- --backup > /etc/lydhoer/backup.env)
install -m 0644 deploy/trial/municipalities.json /etc/lydhoer/    # a sample: write the municipality's own
editor /etc/lydhoer/lydhoer.env                                   # name, municipality, mail, sign-in
MODE=production npm run -s check:settings -- --file /etc/lydhoer/lydhoer.env
cp deploy/*.service deploy/*.timer /etc/systemd/system/ && systemctl daemon-reload
systemctl enable --now lydhoer lydhoer-backup.timer lydhoer-check.timer
sed 's/{$SITE}/optagelse.example.dk/; s/{$UPSTREAM:lydhoer:8787}/127.0.0.1:8787/' deploy/Caddyfile > /etc/caddy/Caddyfile
systemctl reload caddy && curl https://optagelse.example.dk/healthz
# Later, a tool on its data as its account:
systemd-run --pipe --wait -p DynamicUser=yes -p User=lydhoer -p StateDirectory=lydhoer -p WorkingDirectory=/opt/lydhoer -p EnvironmentFile=/etc/lydhoer/lydhoer.env -E MODE=production -E DATA_DIR=/var/lib/lydhoer npm run purge -- --dry-run
