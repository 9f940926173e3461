# gossip-worker in a container: docker run --rm -v "$PWD:/scan:ro" gossip-worker scan /scan
# The tag is the version pinned in package.json; a test holds them together.
FROM oven/bun:1.4.5-debian AS build
WORKDIR /src
COPY package.json bun.lock bunfig.toml ./
RUN bun install --frozen-lockfile
COPY tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
RUN bun scripts/build.ts

# The binary needs glibc and nothing else: no shell, no package manager, no root.
FROM gcr.io/distroless/base-debian12:nonroot
COPY --from=build /src/dist/gossip-worker /usr/local/bin/gossip-worker
USER nonroot
WORKDIR /scan
ENTRYPOINT ["/usr/local/bin/gossip-worker"]
