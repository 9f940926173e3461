# gossip-worker in a container.
#   a scan:    docker run --rm -v "$PWD:/scan:ro" gossip-worker scan .
#   a worker:  docker run --rm -v /srv/code:/srv/code:ro --env-file worker.env gossip-worker fs /srv/code
# The tag is the version pinned in package.json; a test holds them together.
FROM oven/bun:1.4.5-debian AS build
WORKDIR /src
COPY package.json bun.lock bunfig.toml ./
RUN bun install --frozen-lockfile
COPY tsconfig.json ./
COPY migrations ./migrations
COPY scripts ./scripts
COPY src ./src
RUN bun scripts/build.ts && mkdir --mode=0700 /empty

# The binary needs glibc and nothing else: no shell, no package manager, no root.
FROM gcr.io/distroless/base-debian12
COPY --from=build /src/dist/gossip-worker /usr/local/bin/gossip-worker
# Mount points that belong to the user below: a volume takes over the owner of the folder it covers.
COPY --from=build --chown=65532:65532 /empty /var/lib/gossip
COPY --from=build --chown=65532:65532 /empty /var/lib/gossip-mirrors
USER 65532:65532
WORKDIR /scan
ENTRYPOINT ["/usr/local/bin/gossip-worker"]
