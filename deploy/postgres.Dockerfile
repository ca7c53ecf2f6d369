FROM debian:trixie-slim
RUN apt-get update && apt-get install -y --no-install-recommends postgresql && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown postgres /data
COPY deploy/postgres-start /usr/local/bin/postgres-start
USER postgres
ENTRYPOINT ["/usr/local/bin/postgres-start"]
