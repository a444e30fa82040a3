# The embedded engine has no build for x64 musl, hence slim (glibc) and not alpine.
FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run prepare && npm prune --omit=dev --ignore-scripts

FROM node:20-slim
ENV NODE_ENV=production \
    SMEZHNIK_DATA=/data \
    SMEZHNIK_DOCUMENTS=/documents \
    SMEZHNIK_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app ./
RUN install --directory --owner=node --group=node /data /documents
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/smezhnik.js"]
CMD ["start"]
