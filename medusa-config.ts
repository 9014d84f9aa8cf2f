import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const {
  AMAZON_API_URL: api,
  AMAZON_TOKEN_URL: token,
  AMAZON_CONSENT_URL: consent,
  AMAZON_OAUTH: oauth,
} = process.env

// The Medusa app for the demo, the tests and the benchmarks: it is made of ./src, so that
// the plugin runs exactly as it is written. Shops install the package instead (README).
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: process.env.STORE_CORS ?? "http://localhost:8000",
      adminCors: process.env.ADMIN_CORS ?? "http://localhost:9000",
      authCors: process.env.AUTH_CORS ?? "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET ?? "demo-only",
      cookieSecret: process.env.COOKIE_SECRET ?? "demo-only",
    },
    // The demo speaks plain http, where a browser drops Secure cookies.
    cookieOptions: { secure: false, sameSite: "lax" },
  },
  admin: { disable: process.env.MEDUSA_ADMIN_DISABLED === "true" },
  modules: [
    // Two processes need locks that both can see; tests of that ask for them.
    ...(process.env.MEDUSA_LOCKING === "postgres"
      ? [
          {
            resolve: "@medusajs/medusa/locking",
            options: {
              providers: [
                {
                  resolve: "@medusajs/medusa/locking-postgres",
                  id: "locking-postgres",
                  is_default: true,
                },
              ],
            },
          },
        ]
      : []),
    ...(process.env.MEDUSA_FF_RBAC === "true"
      ? [{ resolve: "@medusajs/medusa/rbac" }]
      : []),
    {
      resolve: "@medusajs/medusa/fulfillment",
      dependencies: ["amazon", "query"],
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          {
            resolve: "./src/providers/amazon-fulfillment",
            id: "amazon",
            options: JSON.parse(process.env.AMAZON_FULFILLMENT ?? "{}"),
          },
        ],
      },
    },
    {
      resolve: "./src/modules/amazon",
      options: {
        // Demo and tests hold no secret worth a real key; a shop sets its own.
        encryptionKeys:
          process.env.AMAZON_ENCRYPTION_KEYS ??
          `demo:${Buffer.from("not-a-secret-only-for-the-demo!!").toString("base64")}`,
        ...(api &&
          token && { endpoint: { api, token, ...(consent && { consent }) } }),
        ...(oauth && { oauth: JSON.parse(oauth) }),
      },
    },
  ],
})
