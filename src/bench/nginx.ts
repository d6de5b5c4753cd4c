import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, untilAnswering } from './port.ts'

export type Nginx = { readonly pid: number; readonly address: string; stop(): void }

/** nginx with one worker, serving one file of the given bytes; undefined where the machine has no nginx. */
export async function startNginx(folder: string, body: Buffer, encoding: string): Promise<Nginx | undefined> {
  if (spawnSync('nginx', ['-v']).error) return undefined
  const port = await freePort()
  mkdirSync(join(folder, 'www'), { recursive: true })
  writeFileSync(join(folder, 'www', 'page.html'), body)
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port, encoding))
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  const address = `http://127.0.0.1:${port}/page.html`
  await untilAnswering(address, child)
  return { pid: child.pid ?? 0, address, stop: () => child.kill('SIGQUIT') }
}

const configuration = (folder: string, port: number, encoding: string) => `
daemon off; worker_processes 1; pid ${folder}/nginx.pid; user root;
events { worker_connections 256; }
http {
  access_log off; sendfile on; keepalive_requests 1000000; default_type text/html;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/www; ${encoding ? `add_header Content-Encoding ${encoding};` : ''} }
}
`
