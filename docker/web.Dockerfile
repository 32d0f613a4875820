# The pages of the desk and, under /api, a way to its API: one origin for the browser.
# Build from the root of the repository: docker build -f docker/web.Dockerfile .
FROM node:24-slim AS build
ENV CI=1 DO_NOT_TRACK=1 TURBO_TELEMETRY_DISABLED=1
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY apps/web/package.json apps/web/package.json
COPY packages/domain/package.json packages/domain/package.json
# the version of packageManager in package.json
RUN npm install --global --no-fund --no-audit pnpm@12.21.0
RUN pnpm install --frozen-lockfile --filter '@tunda/web...'
COPY packages/domain packages/domain
COPY apps/web apps/web
RUN pnpm --filter '@tunda/web...' run build

FROM nginx:1.28-alpine
COPY docker/web.conf /etc/nginx/nginx.conf
COPY --from=build /app/apps/web/dist /usr/share/nginx/html
USER nginx
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s --retries=3 \
  CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]
CMD ["nginx", "-g", "daemon off;"]
